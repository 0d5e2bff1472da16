/** What can keep the notebook from working, as results: nothing here is thrown past the repository. */

export type Problem =
  /** The disk or the browser's share of it is full; nothing was written. */
  | { kind: 'quota' }
  /** A later version of the extension wrote this database: it is left alone. */
  | { kind: 'newer'; version: number | null }
  /** Another window still runs an older version and does not let go. */
  | { kind: 'blocked' }
  /** The browser gives no database here: private windows, site data switched off, a damaged profile. */
  | { kind: 'unavailable'; detail: string }
  | { kind: 'failed'; detail: string };

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Thrown inside a transaction to end it without a trace; the result says why. */
export class Refused<R> extends Error {
  readonly result: R;
  constructor(result: R) {
    super('refused');
    this.result = result;
  }
}

export class Blocked extends Error {}

const nameOf = (error: unknown) => (error as { name?: unknown } | null)?.name;

/** The connection went away under an operation: cleared site data, an update in another window. */
export const isClosed = (error: unknown): boolean =>
  nameOf(error) === 'InvalidStateError' ||
  /connection (is closing|was? closed|to .* lost)/i.test(String(error));

/** Problem behind an error of IndexedDB. https://w3c.github.io/IndexedDB/#exceptions */
export function problemOf(error: unknown, opening = false): Problem {
  const name = nameOf(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (name === 'QuotaExceededError') return { kind: 'quota' };
  if (name === 'VersionError') return { kind: 'newer', version: null };
  if (error instanceof Blocked) return { kind: 'blocked' };
  if (name === 'SecurityError' || name === 'InvalidStateError') return { kind: 'unavailable', detail };
  if (opening && (name === 'UnknownError' || name === 'ReferenceError' || name === 'TypeError'))
    return { kind: 'unavailable', detail };
  return { kind: 'failed', detail };
}
