/** Asks what is related to a passage, once for each, and says in one of few ways what came of it. */
import type { Passage, RelatedAnswer, RelatedView } from '../passage.ts';
import { LONGEST } from './passage.ts';

/** As many as a card shows: the panel shows more. */
export const MOST = 8;
/** Answers kept while a page is read: pointing at the same words again asks nobody. */
const KEPT = 24;

export type Trouble = 'timeout' | 'gone' | 'too-large' | 'refused' | 'internal';

export type Found =
  | { name: 'found'; results: readonly RelatedView[]; cut: boolean }
  /** Nothing is related, or nothing in the passage can be compared (`silent`). */
  | { name: 'empty'; silent: RelatedAnswer['silent'] }
  | { name: 'failed'; trouble: Trouble };

export type Asked<T> = { ok: true; value: T } | { ok: false; error: { code: Trouble } };

/** What a lookup asks of the background. Neither rejects. */
export interface LookupPorts {
  related(passage: Passage, limit: number): Promise<Asked<RelatedAnswer>>;
  /** The ids of the reports that are open in a tab, as far as is known. */
  openReports(): Promise<ReadonlySet<string>>;
}

/** A passage of the greatest length was cut when it was taken from the page. */
const foundIn = ({ text }: Passage, { results, silent, cut }: RelatedAnswer): Found =>
  results.length > 0
    ? { name: 'found', results, cut: cut || text.length >= LONGEST - 1 }
    : { name: 'empty', silent };

/** The lookups of one page. */
export class Lookups {
  readonly #ports: LookupPorts;
  /** The latest last. */
  readonly #known = new Map<string, Promise<Found>>();

  constructor(ports: LookupPorts) {
    this.#ports = ports;
  }

  /** What is related to a passage. Never rejects. What failed is asked anew the next time. */
  find(passage: Passage): Promise<Found> {
    const { text, before, after, report } = passage;
    const key = JSON.stringify([text, before, after, report?.bundled, report?.title]);
    const known = this.#known.get(key) ?? this.#ask(passage);
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    void known.then((found) => {
      if (found.name === 'failed' && this.#known.get(key) === known) this.#known.delete(key);
    });
    return known;
  }

  async #ask(passage: Passage): Promise<Found> {
    let answer = await this.#ports.related(passage, MOST);
    // The background was ended while it answered: asking starts it again.
    if (!answer.ok && answer.error.code === 'gone') answer = await this.#ports.related(passage, MOST);
    return answer.ok ? foundIn(passage, answer.value) : { name: 'failed', trouble: answer.error.code };
  }

  openReports(): Promise<ReadonlySet<string>> {
    return this.#ports.openReports();
  }
}
