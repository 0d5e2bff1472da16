/**
 * When a card is open, as a pure state machine: no clock, no DOM. The page side sends it events and does
 * what the effects say. The diagram stands in tests/unit/page/card-machine.test.ts.
 */

/** Milliseconds before a card opens: long enough that a pointer on its way elsewhere opens nothing. */
export const SHOW_DELAY = 120;
/** Milliseconds a card stays after the pointer left: the time to notice a slip and come back. */
export const HIDE_DELAY = 300;

type Way = 'open' | 'pinned' | 'sheet' | 'passage';

export type CardState =
  | { name: 'idle' }
  /** The pointer rests on a mark; the show delay runs. */
  | { name: 'waiting'; mark: string; token: number }
  /** What the card says has been asked for; the card of `shown` stays until the answer. */
  | { name: 'asking'; mark: string; as: Way; by: Cause; shown: string | null; token: number }
  /** Open for as long as the pointer is on the word, in the card or between them. */
  | { name: 'open'; mark: string }
  /** The pointer left; the grace runs. `next` is the other mark that it rests on. */
  | { name: 'leaving'; mark: string; next: string | null; token: number }
  /** Open until the reader dismisses it. */
  | { name: 'pinned'; mark: string }
  /** Open as a bottom sheet until the reader dismisses it. */
  | { name: 'sheet'; mark: string }
  /** The card of a passage: of no mark, opened by a command, open until the reader dismisses it. */
  | { name: 'passage'; mark: string };

/** What opened a card: decides whether it is announced or takes the focus. */
export type Cause = 'pointer' | 'key' | 'key-focus' | 'tap';

export type CardEvent =
  /** The pointer is on a mark, unhurried. `safe`: within the corridor to the open card. */
  | { type: 'over'; mark: string; safe: boolean }
  /** The pointer is on no mark and not in the card. */
  | { type: 'out'; safe: boolean }
  | { type: 'in-card' }
  | { type: 'timer'; token: number }
  | { type: 'answer'; token: number; found: boolean }
  /** The reader scrolls, selects or holds a button. */
  | { type: 'quiet' }
  | { type: 'press'; mark: string }
  | { type: 'tap'; mark: string; narrow: boolean }
  /** A keyboard command reached a mark; `focus`: and wants to enter its card. */
  | { type: 'key'; mark: string; focus: boolean }
  /** The reader asked for the card of a passage; `mark` is a name for it that no mark has. */
  | { type: 'passage'; mark: string }
  /** The pin button or its key. */
  | { type: 'pin' }
  /** Escape, the close button, a press outside. */
  | { type: 'dismiss' }
  /** The word left the window. */
  | { type: 'out-of-sight' }
  /** The mark or the card's host is no longer on the page. */
  | { type: 'lost' }
  /** The page changed and the mark goes under another id now. */
  | { type: 'renamed'; from: string; to: string };

export type CardEffect =
  | { type: 'timer'; token: number; delay: number }
  | { type: 'ask'; token: number; mark: string }
  | { type: 'show'; mark: string; as: Way; by: Cause }
  | { type: 'pin'; pinned: boolean }
  | { type: 'focus' }
  | { type: 'hide' };

export interface CardMachine {
  state: CardState;
  /** Grows with every wait and question, so that a late timer or answer finds a newer token and is ignored. */
  token: number;
}

export const START: CardMachine = { state: { name: 'idle' }, token: 0 };

/** The mark whose card is on screen, or null. */
export function shownMark(state: CardState): string | null {
  if (state.name === 'idle' || state.name === 'waiting') return null;
  return state.name === 'asking' ? state.shown : state.mark;
}

type Step = [machine: CardMachine, effects: CardEffect[]];

/** One event: the machine after it, and what is to be done, in order. */
export function step(machine: CardMachine, event: CardEvent): Step {
  const { state } = machine;
  const shown = shownMark(state);
  const token = machine.token + 1;

  const stay: Step = [machine, []];
  const go = (next: CardState, ...effects: CardEffect[]): Step => [
    { state: next, token: machine.token },
    effects,
  ];
  const dismissed = (): Step => go({ name: 'idle' }, ...(shown === null ? [] : [{ type: 'hide' } as const]));
  const wait = (mark: string): Step => [
    { state: { name: 'waiting', mark, token }, token },
    [...(shown === null ? [] : [{ type: 'hide' } as const]), { type: 'timer', token, delay: SHOW_DELAY }],
  ];
  const ask = (mark: string, as: Way, by: Cause): Step => [
    { state: { name: 'asking', mark, as, by, shown, token }, token },
    [{ type: 'ask', token, mark }],
  ];
  const leave = (mark: string, next: string | null, delay: number): Step => [
    { state: { name: 'leaving', mark, next, token }, token },
    [{ type: 'timer', token, delay }],
  ];

  switch (event.type) {
    case 'dismiss':
    case 'lost':
      return state.name === 'idle' ? stay : dismissed();
    case 'renamed':
      return state.name !== 'idle' && state.name !== 'asking' && state.mark === event.from
        ? go({ ...state, mark: event.to })
        : stay;
    case 'out-of-sight':
      return state.name === 'open' || state.name === 'leaving' ? dismissed() : stay;
    case 'press':
      if (state.name === 'pinned' && state.mark === event.mark) return dismissed();
      if ((state.name === 'open' || state.name === 'leaving') && state.mark === event.mark) {
        return go({ name: 'pinned', mark: state.mark }, { type: 'pin', pinned: true });
      }
      return ask(event.mark, 'pinned', 'pointer');
    case 'tap':
      if ((state.name === 'pinned' || state.name === 'sheet') && state.mark === event.mark)
        return dismissed();
      return ask(event.mark, event.narrow ? 'sheet' : 'pinned', 'tap');
    case 'key': {
      const by = event.focus ? 'key-focus' : 'key';
      if (!event.focus || shown !== event.mark || state.name === 'asking')
        return ask(event.mark, 'pinned', by);
      if (state.name === 'sheet' || state.name === 'passage') return go(state, { type: 'focus' });
      return go({ name: 'pinned', mark: event.mark }, { type: 'pin', pinned: true }, { type: 'focus' });
    }
    case 'passage':
      return ask(event.mark, 'passage', 'key-focus');
    case 'pin':
      if (state.name === 'pinned') {
        return go({ name: 'open', mark: state.mark }, { type: 'pin', pinned: false });
      }
      if (state.name === 'open' || state.name === 'leaving') {
        return go({ name: 'pinned', mark: state.mark }, { type: 'pin', pinned: true });
      }
      return stay;
    case 'timer':
      if (state.name === 'waiting' && state.token === event.token) return ask(state.mark, 'open', 'pointer');
      if (state.name === 'leaving' && state.token === event.token) {
        return state.next === null ? dismissed() : ask(state.next, 'open', 'pointer');
      }
      return stay;
    case 'answer':
      if (state.name !== 'asking' || state.token !== event.token) return stay;
      if (!event.found) return dismissed();
      return go(
        { name: state.as, mark: state.mark },
        { type: 'show', mark: state.mark, as: state.as, by: state.by },
      );
    case 'quiet':
      if (state.name === 'waiting') return dismissed();
      return state.name === 'leaving' && state.next !== null ? leave(state.mark, null, HIDE_DELAY) : stay;
    case 'in-card':
      if (state.name === 'leaving') return go({ name: 'open', mark: state.mark });
      return state.name === 'asking' && state.as === 'open' && shown !== null
        ? go({ name: 'open', mark: shown })
        : stay;
    case 'over':
      if (state.name === 'idle') return wait(event.mark);
      if (state.name === 'waiting') return state.mark === event.mark ? stay : wait(event.mark);
      if (state.name === 'asking')
        return state.as !== 'open' || state.mark === event.mark ? stay : wait(event.mark);
      if (state.name !== 'open' && state.name !== 'leaving') return stay;
      if (state.mark === event.mark)
        return state.name === 'open' ? stay : go({ name: 'open', mark: state.mark });
      if (state.name === 'leaving' && state.next === event.mark) return stay;
      // Within the corridor another word may only be in the way: it must be rested on for longer.
      return leave(state.mark, event.mark, event.safe ? HIDE_DELAY : SHOW_DELAY);
    case 'out':
      if (state.name === 'waiting') return dismissed();
      if (state.name === 'asking') return state.as === 'open' ? dismissed() : stay;
      if (state.name === 'open') return event.safe ? stay : leave(state.mark, null, HIDE_DELAY);
      if (state.name !== 'leaving') return stay;
      if (event.safe) return go({ name: 'open', mark: state.mark });
      return state.next === null ? stay : leave(state.mark, null, HIDE_DELAY);
  }
}
