import type { Hit } from './engine.ts';
import type { FeatureSpace } from './features.ts';
import type { InvertedIndex } from './inverted.ts';
import type { Clue } from './score.ts';
import { FAMILIES } from './weights.ts';

/** As many as a reader takes in at a glance. */
const MOST = 4;
/** A word that is less telling than this is no reason. */
const TELLING = 12;
/** Words that stand for something only beside others. */
const VAGUE = new Set(
  (
    '还不 不够 不快 不高 不足 有待 差距 办理 办结 稳定 部门 压缩 划定 修复 作风 产业 工业 企业 城市 城区 农村 乡村 农业 ' +
    '政府 市场 环境 生态 干部 技术 资金 安全 服务 保护 传承 编制 改建 扩建 落户 签约 集群 园区 规划 绿色'
  ).split(' '),
);

/** What more statements than this speak of is a field, not a policy. */
const SPECIFIC = 0.03;

/**
 * Whether both speak of one thing, not of one field only: the dataset says so, or both have a name, an entry of the
 * glossary, an indicator or a concept that few statements have.
 * @param sought what the passage itself has
 */
export function speakOfOne(
  { clues, threads, link }: Hit,
  sought: ReadonlyMap<number, number>,
  index: Pick<InvertedIndex, 'frequency' | 'units'>,
): boolean {
  if (link !== null || threads.length > 0) return true;
  return clues.some(({ feature, family }) => {
    if (!sought.has(feature)) return false;
    const kind = FAMILIES[family] ?? '';
    if (kind === 'concept' || kind === 'term') return index.frequency(feature) <= SPECIFIC * index.units;
    return kind === 'name' || kind === 'stated';
  });
}

/** Reasons alike but for quotes, brackets and small letters are one. */
const bare = (reason: string) => reason.toLowerCase().replace(/[“”"（）()、\s]/g, '');

/** G206 and PM2.5 as people write them. */
const inPrint = (label: string) =>
  label.replace(/[a-z]+(?=[\d.]|$)|^[a-z]+/g, (latin) => latin.toUpperCase());

/**
 * What links two, for people, the telling first: figures and names that the kind of link rests on, the dataset's
 * threads, names and words that both use, and where none of these speaks what their words stand for.
 * @param told what the kind of link rests on
 * @param sought what the passage itself has: what only lookalikes of the passage have is no reason
 * @param nameOf how people call a glossary entry or a concept, by its label in the feature space
 */
export function becauseOf(
  { clues, threads }: Hit,
  told: readonly string[],
  sought: ReadonlyMap<number, number>,
  space: FeatureSpace,
  nameOf: (label: string) => string | null,
): string[] {
  const label = ({ feature }: Clue) => space.labelOf(feature).replace(/^name:/u, '');
  const of = (...families: string[]) =>
    clues.filter(
      ({ feature, family, worth }) =>
        worth > TELLING && sought.has(feature) && families.includes(FAMILIES[family] ?? ''),
    );
  const words = of('word').filter(({ feature }) => space.hasMeaning(feature));
  const reasons: string[] = [];
  const add = (found: readonly string[], most: number) => {
    for (const reason of found) {
      if (reasons.length >= most) return;
      const its = bare(reason);
      const known = reasons.map(bare).some((before) => before.includes(its) || its.includes(before));
      if (!known) reasons.push(reason);
    }
  };
  add([...told, ...threads, ...of('name').map(label).map(inPrint)], MOST);
  add(
    words
      .map(label)
      .filter((word) => !VAGUE.has(word))
      .map(inPrint),
    Math.max(reasons.length, MOST - 1),
  );
  add(
    of('term', 'concept').flatMap((clue) => nameOf(label(clue)) ?? []),
    2,
  );
  if (reasons.length === 0) add(words.map(label), 1);
  return reasons;
}
