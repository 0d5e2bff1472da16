import { eachRow, type PackedIndex } from './pack.ts';

/** Words of a statement: where their steps stand in the rows of its report. */
export interface StoredWords {
  rows: readonly number[];
  top: readonly [start: number, end: number];
  nested: readonly [start: number, end: number];
}

/** The words of the statements, in their order. */
export function storedWords({ reports }: PackedIndex): StoredWords[] {
  const words: StoredWords[] = [];
  for (const report of Object.values(reports))
    eachRow(report, ({ top, nested }) => words.push({ rows: report.rows, top, nested }));
  return words;
}

/** The numbers of a list of steps. */
export function summed(rows: readonly number[], [start, end]: readonly [number, number]): number[] {
  let word = 0;
  return rows.slice(start, end).map((step) => {
    word += step;
    return word;
  });
}
