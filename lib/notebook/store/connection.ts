/** The way to the database: opened when first needed, given up when a newer version asks, opened again after. */
import { deleteDB, openDB } from 'idb';
import { migrate } from './migrations.ts';
import { Blocked, isClosed, type Outcome, problemOf } from './results.ts';
import { DATABASE, type Database, type NotebookSchema, VERSION } from './schema.ts';

/** How long another window may take to let go of an older version, milliseconds. */
const PATIENCE = 4000;

export interface ConnectionOptions {
  name?: string;
  version?: number;
  patience?: number;
}

async function storedVersion(name: string): Promise<number | null> {
  try {
    const databases = await indexedDB.databases();
    return databases.find((each) => each.name === name)?.version ?? null;
  } catch {
    return null;
  }
}

interface Opening {
  database: Promise<Database>;
  /** Rejects when another window has blocked it for too long. */
  late: Promise<never>;
}

export class Connection {
  readonly #name: string;
  readonly #version: number;
  readonly #patience: number;
  #opening: Opening | null = null;

  constructor({ name = DATABASE, version = VERSION, patience = PATIENCE }: ConnectionOptions = {}) {
    this.#name = name;
    this.#version = version;
    this.#patience = patience;
  }

  #open(): Opening {
    const forget = () => {
      this.#opening = null;
    };
    let onBlocked = () => {};
    let failure: unknown;
    const late = new Promise<never>((_, reject) => {
      // The request itself goes on: once the other window lets go, the next call finds the database open.
      onBlocked = () => setTimeout(() => reject(new Blocked('another window is open')), this.#patience);
    });
    late.catch(() => {});
    const database = openDB<NotebookSchema>(this.#name, this.#version, {
      upgrade: async (db, from, to, tx) => {
        try {
          await migrate(db as never, tx as never, from, to ?? this.#version);
        } catch (error) {
          // Half a migration would be kept: the browser does not wait for a promise that is refused.
          failure = error;
          tx.done.catch(() => {});
          try {
            tx.abort();
          } catch {
            // It has ended already.
          }
        }
      },
      // A newer version waits in another window: it goes first, this one opens again when it is asked.
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      blocked: () => onBlocked(),
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw failure ?? error;
    });
    this.#opening = { database, late };
    return this.#opening;
  }

  /** The open database. @throws Blocked, or what the browser says */
  #database(): Promise<Database> {
    const { database, late } = this.#opening ?? this.#open();
    return Promise.race([database, late]);
  }

  /**
   * Runs some work on the database. Work that met a closed connection is done again on a new one: it must
   * bear that (reads do, and writes that carry their operation's id).
   */
  async run<T>(work: (db: Database) => Promise<T>): Promise<Outcome<T>> {
    for (let attempt = 0; ; attempt += 1) {
      let db: Database;
      try {
        db = await this.#database();
      } catch (error) {
        const problem = problemOf(error, true);
        if (problem.kind !== 'newer') return { ok: false, problem };
        return { ok: false, problem: { kind: 'newer', version: await storedVersion(this.#name) } };
      }
      try {
        return { ok: true, value: await work(db) };
      } catch (error) {
        if (attempt > 0 || !isClosed(error)) return { ok: false, problem: problemOf(error) };
        this.#opening = null;
        db.close();
      }
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    await opening?.database.then((db) => db.close()).catch(() => {});
  }
}

/** Removes a database: for tests. */
export const removeDatabase = (name = DATABASE): Promise<void> => deleteDB(name);
