import type { Sample } from './speed.ts';

/** What still counts as one tap or press. */
export interface TapLimits {
  /** Pixels that the contact may wander. */
  slop: number;
  /** Milliseconds from touching to letting go; longer is a long press, which selects text. */
  time: number;
}

/** A finger covers more and trembles more than a mouse. */
export const TAP: TapLimits = { slop: 10, time: 500 };
export const PRESS: TapLimits = { slop: 4, time: 600 };

export interface Contact extends Sample {
  pointerId: number;
  /** False for the second finger and later ones. */
  isPrimary: boolean;
}

/**
 * Recognises a tap: one contact that goes down and up again without wandering. A second finger, a move
 * beyond the slop or a cancelled contact (the browser took it for scrolling) ends the attempt.
 */
export function tapRecogniser(limits: TapLimits) {
  let down: Contact | null = null;

  const strays = (at: Contact): boolean =>
    down !== null && Math.hypot(at.x - down.x, at.y - down.y) > limits.slop;

  return {
    down(at: Contact): void {
      down = at.isPrimary ? at : null;
    },
    move(at: Contact): void {
      if (down?.pointerId === at.pointerId && strays(at)) down = null;
    },
    cancel(): void {
      down = null;
    },
    /** Where the tap began, or null when this was none. */
    up(at: Contact): Contact | null {
      const began = down;
      const tapped = began?.pointerId === at.pointerId && !strays(at) && at.time - began.time <= limits.time;
      down = null;
      return tapped ? began : null;
    },
  };
}
