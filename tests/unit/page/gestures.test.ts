import { describe, expect, test } from 'vitest';
import { FAST, GAP, speedGate } from '../../../lib/page/speed.ts';
import { type Contact, PRESS, TAP, tapRecogniser } from '../../../lib/page/tap.ts';

describe('speed gate', () => {
  const walk = (samples: [x: number, time: number][]) => {
    const fast = speedGate();
    return samples.map(([x, time]) => fast({ x, y: 0, time }));
  };

  test('two fast steps in a row are fast, one is not', () => {
    expect(
      walk([
        [0, 0],
        [10, 16],
        [20, 32],
        [21, 48],
      ]),
    ).toEqual([false, false, true, false]);
  });

  test('at the limit is fast, just under it is not', () => {
    const step = FAST * 16;
    expect(
      walk([
        [0, 0],
        [step, 16],
        [2 * step, 32],
      ])[2],
    ).toBe(true);
    expect(
      walk([
        [0, 0],
        [step - 0.1, 16],
        [2 * step - 0.2, 32],
      ])[2],
    ).toBe(false);
  });

  test('a gap means that the pointer rested', () => {
    expect(
      walk([
        [0, 0],
        [100, 16],
        [200, 16 + GAP + 1],
        [300, 32 + GAP + 1],
      ]),
    ).toEqual([false, false, false, false]);
  });

  test('events of one instant do not divide by nothing', () => {
    expect(
      walk([
        [0, 5],
        [0, 5],
        [0, 5],
      ]),
    ).toEqual([false, false, false]);
  });
});

describe('tap', () => {
  const at = (x: number, time: number, more: Partial<Contact> = {}): Contact => ({
    x,
    y: 0,
    time,
    pointerId: 1,
    isPrimary: true,
    ...more,
  });

  test('down and up at one place', () => {
    const tap = tapRecogniser(TAP);
    tap.down(at(50, 0));
    tap.move(at(55, 100));
    expect(tap.up(at(60, 500))).toMatchObject({ x: 50 });
    expect(tap.up(at(60, 510))).toBeNull();
  });

  test('too far, too long, cancelled, another finger: none', () => {
    const tries: ((tap: ReturnType<typeof tapRecogniser>) => unknown)[] = [
      (tap) => tap.up(at(61, 100)),
      (tap) => tap.up(at(50, 501)),
      (tap) => {
        tap.cancel();
        return tap.up(at(50, 100));
      },
      (tap) => {
        tap.down(at(90, 50, { pointerId: 2, isPrimary: false }));
        return tap.up(at(50, 100));
      },
      (tap) => tap.up(at(50, 100, { pointerId: 2 })),
    ];
    for (const attempt of tries) {
      const tap = tapRecogniser(TAP);
      tap.down(at(50, 0));
      expect(attempt(tap)).toBeNull();
    }
  });

  test('a contact that strays and comes back is no tap', () => {
    const tap = tapRecogniser(TAP);
    tap.down(at(50, 0));
    tap.move(at(80, 50));
    tap.move(at(50, 100));
    expect(tap.up(at(50, 120))).toBeNull();
  });

  test('a mouse press is held to less', () => {
    const press = tapRecogniser(PRESS);
    press.down(at(50, 0));
    expect(press.up(at(55, 50))).toBeNull();
  });
});
