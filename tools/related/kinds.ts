/**
 * `node tools/related/kinds.ts [--unseen] [--misses] [KIND]`: how often the kind of link that lib/related/relation tells
 * is the one of data/threads.json, as a confusion matrix; with --misses, each pair on which they differ. With
 * --unseen the first of each pair is given by its own words alone, as a report that nobody has entered gives it.
 */
import { RELATIONS } from '../../lib/notebook/types.ts';
import { inOrder, relationOf, type Told } from '../../lib/related/relation/index.ts';
import { reportsDir } from '../data/sources.ts';
import { THREADS, TOLD } from './told.ts';
import { unseen } from './unseen.ts';

/** Each linked pair with the kind of the thread and the kind told. `first`: what is known of the first of each pair. */
export function compareKinds(first: ReadonlyMap<string, Told & { id: string }> = TOLD) {
  return THREADS.flatMap(({ name, links }) =>
    links.flatMap(({ from, to, kind }) => {
      const [a, b] = [first.get(from), TOLD.get(to)];
      if (!a || !b) return [];
      return [{ thread: name, a, b, kind, ...relationOf(a, b) }];
    }),
  );
}

if (import.meta.main) {
  const dir = process.argv.includes('--unseen') ? reportsDir() : null;
  if (process.argv.includes('--unseen') && !dir)
    throw new Error('--unseen needs the reports: set REPORTS_DIR');
  const pairs = compareKinds(dir ? unseen(dir) : TOLD);
  const right = pairs.filter(({ kind, relation }) => kind === relation).length;
  const only = process.argv.slice(2).find((word) => !word.startsWith('--'));
  if (process.argv.includes('--misses')) {
    for (const { thread, a, b, kind, relation, because } of pairs) {
      if (kind === relation || (only && kind !== only && relation !== only)) continue;
      console.log(`${kind} told as ${relation}: ${thread}${inOrder(a, b)[0] === a ? '' : ' (other order)'}`);
      for (const { id, stance, gist } of [a, b]) console.log(`    ${id} ${stance}: ${gist}`);
      if (because.length > 0) console.log(`    ${because.join('; ')}`);
    }
  }
  const short = (kind: string) => kind.slice(0, 9).padStart(10);
  console.log(`${'thread ↓ told →'.padEnd(22)}${RELATIONS.map(short).join('')}`);
  for (const kind of RELATIONS.slice(0, -1)) {
    const row = pairs.filter((pair) => pair.kind === kind);
    const counts = RELATIONS.map((told) =>
      String(row.filter(({ relation }) => relation === told).length || '·'),
    );
    console.log(`${kind.padEnd(22)}${counts.map((count) => count.padStart(10)).join('')}`);
  }
  console.log(`${right} of ${pairs.length} agree: ${((100 * right) / pairs.length).toFixed(1)} %`);
}
