/**
 * `npm run data:build -- DIR`: rebuilds what is derived from the sources in DIR (facts and hashes only):
 * data/reports.json, data/index/index.json. Also rebuilds data/divisions.json and data/traditional.json from their packages.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { BundledReport } from '../../lib/report/bundled.ts';
import { fingerprintOf } from '../../lib/report/fingerprint.ts';
import { readReport } from '../../lib/report/index.ts';
import { sourceOfText } from '../../lib/text/plain.ts';
import { buildFigures } from './figures.ts';
import { outlineOf, writeIndex } from './index.ts';
import { REPORT_IDS, readSource, reportsDir } from './sources.ts';

const dir = reportsDir(process.argv[2]);
if (!dir) {
  console.error('data:build needs the folder of the source reports: npm run data:build -- DIR');
  process.exit(2);
}

/** What no source prints: the town's report names no day; it was delivered between January and March 2023. */
const TITLES: Record<string, string> = {
  'leping-2021': '乐平市2021年政府工作报告',
  'jingdezhen-2022': '景德镇市2022年政府工作报告',
  'leping-2023': '乐平市2023年政府工作报告',
  'yongshan-2023': '涌山镇2022年政府工作报告及2023年工作计划',
  'gaoan-2024': '高安市2024年政府工作报告',
};

const reports = REPORT_IDS.map((id): BundledReport => {
  const source = sourceOfText(readSource(dir, id));
  const { identity, sections, notes } = readReport(source);
  const { place, level, reviews, plans } = identity;
  if (!place || !level || !reviews || !plans) throw new Error(`${id}: not recognised`);
  return {
    id,
    place,
    level,
    path: identity.path,
    title: TITLES[id] ?? `${place}政府工作报告`,
    delivered: identity.delivered,
    reviews,
    plans,
    speaker: identity.speaker,
    notes: notes.length,
    outline: outlineOf(sections).map(({ title, depth, part }) => ({ title, depth: depth as 1 | 2, part })),
    length: source.text.length,
    sha256: createHash('sha256').update(source.text).digest('hex'),
    fingerprint: fingerprintOf(source.text),
  };
});
writeFileSync(new URL('../../data/reports.json', import.meta.url), `${JSON.stringify(reports, null, 1)}\n`);
console.log(`${buildFigures(dir)} figures of indicators`);
console.log(`${writeIndex(dir)} words in the index`);
await import('./divisions.ts');
await import('./traditional.ts');
for (const { id, length, outline, notes } of reports) {
  console.log(`${id}: ${length} characters, ${outline.length} sections, ${notes} notes`);
}
