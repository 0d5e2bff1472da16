/**
 * The card machine.
 *
 *                 over                  timer                 answer: found
 *   ┌──────┐ ───────────▶ ┌─────────┐ ─────────▶ ┌────────┐ ─────────────────┐
 *   │ idle │              │ waiting │            │ asking │                  │
 *   └──────┘ ◀─────────── └─────────┘            └────────┘                  │
 *     ▲  ▲    out, quiet,   over another:          ▲   │ answer: nothing,    │
 *     │  │    dismiss       starts anew            │   │ dismiss, lost,      │
 *     │  └──────────────────────────────────────── │ ──┘ out (of open)       │
 *     │                                            │                         │
 *     │        press, tap, key from any state ─────┤ (asks for a pinned      │
 *     │                                            │  card or a sheet)       │
 *     │  timer, no next                            │ timer, with next        ▼
 *     │ ◀───────────────────────── ┌─────────┐ ────┘                     ┌──────┐
 *     │                            │ leaving │ ◀──── out, over another ──│ open │
 *     │                            └─────────┘ ──── in-card, over, safe ▶└──────┘
 *     │                                  │ pin, press                 pin │  ▲ pin
 *     │                                  ▼                          press ▼  │
 *     │ dismiss, lost, press again   ┌────────┐ ◀───────────────────────────────┘
 *     ├───────────────────────────── │ pinned │    survives over, out, quiet, out-of-sight
 *     │                              └────────┘
 *     │ dismiss, lost, tap again     ┌────────┐
 *     ├───────────────────────────── │ sheet  │    the same, for touch in a narrow window
 *     │                              └────────┘
 *     │ dismiss, lost               ┌─────────┐
 *     └──────────────────────────── │ passage │    the same, of no mark: by command, from any state, by way
 *                                   └─────────┘    of asking; a press, tap or key on a mark asks for that
 *   open and leaving also end on dismiss, lost and out-of-sight. renamed keeps the state.
 */
import { describe, expect, test } from 'vitest';
import {
  type CardEffect,
  type CardEvent,
  type CardMachine,
  type CardState,
  HIDE_DELAY,
  SHOW_DELAY,
  START,
  shownMark,
  step,
} from '../../../lib/page/card-machine.ts';

const at = (state: CardState, token = 7): CardMachine => ({ state, token });
const idle = at({ name: 'idle' });
const waiting = at({ name: 'waiting', mark: 'a', token: 7 });
const asking = at({ name: 'asking', mark: 'a', as: 'open', by: 'pointer', shown: null, token: 7 });
const askingOver = at({ name: 'asking', mark: 'a', as: 'open', by: 'pointer', shown: 'z', token: 7 });
const askingPinned = at({ name: 'asking', mark: 'a', as: 'pinned', by: 'pointer', shown: null, token: 7 });
const open = at({ name: 'open', mark: 'a' });
const leaving = at({ name: 'leaving', mark: 'a', next: null, token: 7 });
const leavingFor = at({ name: 'leaving', mark: 'a', next: 'b', token: 7 });
const pinned = at({ name: 'pinned', mark: 'a' });
const sheet = at({ name: 'sheet', mark: 'a' });
const ofPassage = at({ name: 'passage', mark: 'p' });
const askingPassage = at({
  name: 'asking',
  mark: 'p',
  as: 'passage',
  by: 'key-focus',
  shown: null,
  token: 7,
});

const over = (mark: string, safe = false): CardEvent => ({ type: 'over', mark, safe });
const out = (safe = false): CardEvent => ({ type: 'out', safe });
const timer = (token = 7): CardEvent => ({ type: 'timer', token });
const answer = (found: boolean, token = 7): CardEvent => ({ type: 'answer', token, found });
const inCard: CardEvent = { type: 'in-card' };
const quiet: CardEvent = { type: 'quiet' };
const press = (mark: string): CardEvent => ({ type: 'press', mark });
const tap = (mark: string, narrow = false): CardEvent => ({ type: 'tap', mark, narrow });
const key = (mark: string, focus = false): CardEvent => ({ type: 'key', mark, focus });
const passage = (mark: string): CardEvent => ({ type: 'passage', mark });
const pin: CardEvent = { type: 'pin' };
const dismiss: CardEvent = { type: 'dismiss' };
const outOfSight: CardEvent = { type: 'out-of-sight' };
const lost: CardEvent = { type: 'lost' };

const HIDE: CardEffect = { type: 'hide' };
const wait = (delay: number): CardEffect => ({ type: 'timer', token: 8, delay });
const ask = (mark: string): CardEffect => ({ type: 'ask', token: 8, mark });
const asked = (
  mark: string,
  as: 'open' | 'pinned' | 'sheet' | 'passage',
  by: string,
  shown: string | null = null,
) => ({ name: 'asking', mark, as, by, shown, token: 8 }) as CardState;

type Edge = [from: CardMachine, event: CardEvent, to: CardState | 'same', effects: CardEffect[]];
const SAME = 'same' as const;
const IDLE: CardState = { name: 'idle' };
const OPEN: CardState = { name: 'open', mark: 'a' };
const PINNED: CardState = { name: 'pinned', mark: 'a' };
const leaves = (next: string | null): CardState => ({ name: 'leaving', mark: 'a', next, token: 8 });
const waits = (mark: string): CardState => ({ name: 'waiting', mark, token: 8 });
const PIN: CardEffect = { type: 'pin', pinned: true };
const UNPIN: CardEffect = { type: 'pin', pinned: false };
const FOCUS: CardEffect = { type: 'focus' };

const EDGES: Record<string, Edge[]> = {
  idle: [
    [idle, over('a'), waits('a'), [wait(SHOW_DELAY)]],
    [idle, out(), SAME, []],
    [idle, inCard, SAME, []],
    [idle, quiet, SAME, []],
    [idle, pin, SAME, []],
    [idle, dismiss, SAME, []],
    [idle, lost, SAME, []],
    [idle, outOfSight, SAME, []],
    [idle, timer(), SAME, []],
    [idle, answer(true), SAME, []],
    [idle, press('a'), asked('a', 'pinned', 'pointer'), [ask('a')]],
    [idle, tap('a'), asked('a', 'pinned', 'tap'), [ask('a')]],
    [idle, tap('a', true), asked('a', 'sheet', 'tap'), [ask('a')]],
    [idle, key('a'), asked('a', 'pinned', 'key'), [ask('a')]],
    [idle, key('a', true), asked('a', 'pinned', 'key-focus'), [ask('a')]],
  ],
  waiting: [
    [waiting, over('a'), SAME, []],
    [waiting, over('b'), waits('b'), [wait(SHOW_DELAY)]],
    [waiting, out(), IDLE, []],
    [waiting, quiet, IDLE, []],
    [waiting, dismiss, IDLE, []],
    [waiting, lost, IDLE, []],
    [waiting, pin, SAME, []],
    [waiting, outOfSight, SAME, []],
    [waiting, timer(), asked('a', 'open', 'pointer'), [ask('a')]],
    [waiting, timer(6), SAME, []],
    [waiting, press('a'), asked('a', 'pinned', 'pointer'), [ask('a')]],
  ],
  asking: [
    [asking, answer(true), OPEN, [{ type: 'show', mark: 'a', as: 'open', by: 'pointer' }]],
    [asking, answer(false), IDLE, []],
    [askingOver, answer(false), IDLE, [HIDE]],
    [asking, answer(true, 6), SAME, []],
    [asking, out(), IDLE, []],
    [askingOver, out(), IDLE, [HIDE]],
    [askingPinned, out(), SAME, []],
    [asking, over('a'), SAME, []],
    [asking, over('b'), waits('b'), [wait(SHOW_DELAY)]],
    [askingOver, over('b'), waits('b'), [HIDE, wait(SHOW_DELAY)]],
    [askingPinned, over('b'), SAME, []],
    [asking, inCard, SAME, []],
    [askingOver, inCard, { name: 'open', mark: 'z' }, []],
    [asking, dismiss, IDLE, []],
    [askingOver, lost, IDLE, [HIDE]],
    [asking, quiet, SAME, []],
    [asking, outOfSight, SAME, []],
    [asking, pin, SAME, []],
    [askingOver, press('b'), asked('b', 'pinned', 'pointer', 'z'), [ask('b')]],
  ],
  open: [
    [open, over('a'), SAME, []],
    [open, inCard, SAME, []],
    [open, out(true), SAME, []],
    [open, out(), leaves(null), [wait(HIDE_DELAY)]],
    [open, over('b'), leaves('b'), [wait(SHOW_DELAY)]],
    [open, over('b', true), leaves('b'), [wait(HIDE_DELAY)]],
    [open, pin, PINNED, [PIN]],
    [open, press('a'), PINNED, [PIN]],
    [open, press('b'), asked('b', 'pinned', 'pointer', 'a'), [ask('b')]],
    [open, tap('b', true), asked('b', 'sheet', 'tap', 'a'), [ask('b')]],
    [open, key('b'), asked('b', 'pinned', 'key', 'a'), [ask('b')]],
    [open, key('a', true), PINNED, [PIN, FOCUS]],
    [open, quiet, SAME, []],
    [open, dismiss, IDLE, [HIDE]],
    [open, outOfSight, IDLE, [HIDE]],
    [open, lost, IDLE, [HIDE]],
    [open, timer(), SAME, []],
    [open, answer(true), SAME, []],
  ],
  leaving: [
    [leaving, timer(), IDLE, [HIDE]],
    [leaving, timer(6), SAME, []],
    [leavingFor, timer(), asked('b', 'open', 'pointer', 'a'), [ask('b')]],
    [leaving, inCard, OPEN, []],
    [leaving, over('a'), OPEN, []],
    [leaving, out(true), OPEN, []],
    [leaving, out(), SAME, []],
    [leavingFor, out(), leaves(null), [wait(HIDE_DELAY)]],
    [leaving, over('b'), leaves('b'), [wait(SHOW_DELAY)]],
    [leavingFor, over('b'), SAME, []],
    [leavingFor, quiet, leaves(null), [wait(HIDE_DELAY)]],
    [leaving, quiet, SAME, []],
    [leaving, pin, PINNED, [PIN]],
    [leaving, press('a'), PINNED, [PIN]],
    [leaving, dismiss, IDLE, [HIDE]],
    [leaving, outOfSight, IDLE, [HIDE]],
    [leaving, lost, IDLE, [HIDE]],
  ],
  pinned: [
    [pinned, over('b'), SAME, []],
    [pinned, out(), SAME, []],
    [pinned, quiet, SAME, []],
    [pinned, inCard, SAME, []],
    [pinned, outOfSight, SAME, []],
    [pinned, timer(), SAME, []],
    [pinned, pin, OPEN, [UNPIN]],
    [pinned, press('a'), IDLE, [HIDE]],
    [pinned, press('b'), asked('b', 'pinned', 'pointer', 'a'), [ask('b')]],
    [pinned, tap('a'), IDLE, [HIDE]],
    [pinned, key('b'), asked('b', 'pinned', 'key', 'a'), [ask('b')]],
    [pinned, key('a', true), PINNED, [PIN, FOCUS]],
    [pinned, dismiss, IDLE, [HIDE]],
    [pinned, lost, IDLE, [HIDE]],
  ],
  sheet: [
    [sheet, over('b'), SAME, []],
    [sheet, out(), SAME, []],
    [sheet, quiet, SAME, []],
    [sheet, pin, SAME, []],
    [sheet, outOfSight, SAME, []],
    [sheet, tap('a', true), IDLE, [HIDE]],
    [sheet, tap('b', true), asked('b', 'sheet', 'tap', 'a'), [ask('b')]],
    [sheet, key('a', true), { name: 'sheet', mark: 'a' }, [FOCUS]],
    [sheet, dismiss, IDLE, [HIDE]],
    [sheet, lost, IDLE, [HIDE]],
  ],
  'any state, of a passage': [
    [idle, passage('p'), asked('p', 'passage', 'key-focus'), [ask('p')]],
    [waiting, passage('p'), asked('p', 'passage', 'key-focus'), [ask('p')]],
    [askingOver, passage('p'), asked('p', 'passage', 'key-focus', 'z'), [ask('p')]],
    [leavingFor, passage('p'), asked('p', 'passage', 'key-focus', 'a'), [ask('p')]],
    [open, passage('p'), asked('p', 'passage', 'key-focus', 'a'), [ask('p')]],
    [sheet, passage('p'), asked('p', 'passage', 'key-focus', 'a'), [ask('p')]],
    [
      askingPassage,
      answer(true),
      { name: 'passage', mark: 'p' },
      [{ type: 'show', mark: 'p', as: 'passage', by: 'key-focus' }],
    ],
    [askingPassage, answer(true, 6), SAME, []],
    [askingPassage, out(), SAME, []],
    [askingPassage, over('a'), SAME, []],
    [askingPassage, quiet, SAME, []],
    [askingPassage, dismiss, IDLE, []],
  ],
  passage: [
    [ofPassage, over('b'), SAME, []],
    [ofPassage, out(), SAME, []],
    [ofPassage, inCard, SAME, []],
    [ofPassage, quiet, SAME, []],
    [ofPassage, outOfSight, SAME, []],
    [ofPassage, timer(), SAME, []],
    [ofPassage, pin, SAME, []],
    [ofPassage, passage('q'), asked('q', 'passage', 'key-focus', 'p'), [ask('q')]],
    [ofPassage, press('a'), asked('a', 'pinned', 'pointer', 'p'), [ask('a')]],
    [ofPassage, tap('a', true), asked('a', 'sheet', 'tap', 'p'), [ask('a')]],
    [ofPassage, key('a'), asked('a', 'pinned', 'key', 'p'), [ask('a')]],
    [ofPassage, key('p', true), { name: 'passage', mark: 'p' }, [FOCUS]],
    [ofPassage, dismiss, IDLE, [HIDE]],
    [ofPassage, lost, IDLE, [HIDE]],
  ],
};

describe.each(Object.entries(EDGES))('from %s', (_, edges) => {
  test.each(edges.map(([from, event, to, effects]) => ({ from, event, to, effects })))(
    '$event → $to.name',
    ({ from, event, to, effects }) => {
      const [machine, done] = step(from, event);
      expect(machine.state).toEqual(to === SAME ? from.state : to);
      expect(done).toEqual(effects);
    },
  );
});

function run(events: CardEvent[]): { machine: CardMachine; effects: CardEffect[] } {
  let machine = START;
  const effects: CardEffect[] = [];
  for (const event of events) {
    const [next, done] = step(machine, event);
    machine = next;
    effects.push(...done);
  }
  return { machine, effects };
}

describe('over time', () => {
  test('a stale answer never opens a card', () => {
    const { machine, effects } = run([over('a'), timer(1), dismiss, answer(true, 2)]);
    expect(machine.state).toEqual({ name: 'idle' });
    expect(effects.some((effect) => effect.type === 'show')).toBe(false);
  });

  test('an answer for the word before does not open in place of the one after', () => {
    const { machine } = run([over('a'), timer(1), over('b'), timer(3), answer(true, 2)]);
    expect(machine.state).toMatchObject({ name: 'asking', mark: 'b' });
  });

  test('a timer of an earlier rest does not open the mark of a later one', () => {
    const { machine } = run([over('a'), out(), over('b'), timer(1)]);
    expect(machine.state).toMatchObject({ name: 'waiting', mark: 'b' });
  });

  test('every show is followed by a hide before the machine is idle again', () => {
    const events = [over('a'), timer(1), answer(true, 2), out(), timer(3)];
    const { machine, effects } = run(events);
    expect(machine.state.name).toBe('idle');
    expect(effects.map((effect) => effect.type)).toEqual(['timer', 'ask', 'show', 'timer', 'hide']);
  });

  test('a changed page renames the mark of the open card and of no other', () => {
    expect(step(open, { type: 'renamed', from: 'a', to: 'b' })[0].state).toEqual({ name: 'open', mark: 'b' });
    expect(step(open, { type: 'renamed', from: 'x', to: 'b' })[0].state).toEqual(open.state);
    expect(step(idle, { type: 'renamed', from: 'a', to: 'b' })[0].state).toEqual(idle.state);
  });

  test('what is on screen', () => {
    expect([idle, waiting, asking].map(({ state }) => shownMark(state))).toEqual([null, null, null]);
    expect([open, leaving, pinned, sheet].map(({ state }) => shownMark(state))).toEqual(['a', 'a', 'a', 'a']);
    expect([ofPassage, askingPassage].map(({ state }) => shownMark(state))).toEqual(['p', null]);
    expect(shownMark(askingOver.state)).toBe('z');
  });
});
