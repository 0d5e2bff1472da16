/** Prints the accuracy table, or with an id the mistakes of a report: `npx node tools/figures/report.ts [id]`. */
import { join } from 'node:path';
import { readFigures } from '../../lib/figures/index.ts';
import { measure, readGold } from './accuracy.ts';
import { GOLD_DIR, IDENTITIES, loadReport, OWN_GOLD_DIR } from './load.ts';

const only = process.argv[2];
for (const id of Object.keys(IDENTITIES)) {
  if (only && only !== id) continue;
  const input = loadReport(id);
  const gold =
    readGold(join(GOLD_DIR, `figures-${id}.jsonl`)) ?? readGold(join(OWN_GOLD_DIR, `figures-${id}.jsonl`));
  if (!input || !gold) {
    console.log(`${id}: no report or no gold`);
    continue;
  }
  for (let i = 0; i < 5; i++) readFigures(input);
  const from = performance.now();
  const figures = readFigures(input);
  const ms = performance.now() - from;
  const { scores, mistakes } = measure(gold, figures);
  console.log(`${id}: ${gold.length} gold, ${figures.length} read, ${ms.toFixed(1)} ms`);
  console.log(
    `  ${Object.entries(scores)
      .map(([k, v]) => `${k} ${v.toFixed(3)}`)
      .join('  ')}`,
  );
  if (!only) continue;
  if (process.argv[3] === 'all')
    for (const f of figures)
      console.log(f.raw, f.cmp, f.role, f.value, f.what, f.indicator, f.period, f.modality);
  for (const { kind, gold: g, got: f } of mistakes) {
    const [start, end] = f ? f.span : [g?.start ?? 0, g?.end ?? 0];
    const around = `${input.text.slice(Math.max(0, start - 24), start)}【${input.text.slice(start, end)}】${input.text.slice(end, end + 12)}`;
    const name = kind as keyof typeof f;
    const show = (o: unknown) =>
      o && kind in (o as object) ? String((o as Record<string, unknown>)[name]) : '';
    console.log(
      `  ${kind.padEnd(9)} gold ${show(g)} got ${show(f)}${f ? ` what ${f.what}` : ''} | ${around}`,
    );
  }
}
