/** Why two statements are linked, in words that are the sources' own: names, and figures as printed. */
import type { Comparator, Figure } from '../../analysis.ts';
import { alike, coreOf } from './measures.ts';
import { type SharedName, sharedWords } from './names.ts';

const SIGNS: Record<Comparator, string> = { eq: '', approx: '≈', gt: '>', ge: '≥', lt: '<', le: '≤' };
/** What says by itself that it is a rise, or is always told in percent. */
const RISE = /增[长幅速]|降|涨|率$|占/;

function dated({ raw, cmp, period, role, what, value }: Figure): string {
  const years = period === null ? '' : `（${period.replace('-', '–')}）`;
  const way = role !== 'growth' || RISE.test(what) ? '' : value < 0 ? '降' : '增';
  // 100余万元 says by itself that it is more.
  const sign = /[余多]/.test(raw) ? '' : SIGNS[cmp];
  return `${way}${sign}${raw}${years}`;
}

/** What is done with what is counted: 20所 improved are not 6所 new. */
const DEED = /签约|引进|开工|建成|投产|竣工|新建|改造|修复|除险|维修|认定|入库|申报|规划/;

/** Whether the second figure needs words of its own beside the first. */
function differ(a: Figure, b: Figure): boolean {
  if (a.indicator !== null) return false;
  if (alike(coreOf(a.what), coreOf(b.what)) < 0.5) return true;
  const [one, other] = [DEED.exec(a.what)?.[0], DEED.exec(b.what)?.[0]];
  return one !== other;
}

/** 未发生重特大事故：18年（2016–2021） / 20年（2022）. */
export function sideBySide([a, b]: readonly [Figure, Figure]): string {
  return `${a.what}：${dated(a)} / ${differ(a, b) ? `${b.what}：` : ''}${dated(b)}`;
}

/** What is put side by side: a shared measure, or figures that do not agree. */
interface Compared {
  figures: readonly [Figure, Figure] | null;
  /** A level beside its rise is not shown, only what both are of. */
  comparable?: boolean;
  name?: string | null;
}

/**
 * Figures side by side, then names, each once, at most `most`.
 * @param swapped the second is the one being read: its figures come first
 */
export function reasons(
  compared: readonly Compared[],
  names: readonly SharedName[],
  swapped: boolean,
  most = 4,
): string[] {
  const figures = compared.flatMap(({ figures: pair, comparable = true, name }) => {
    if (!pair) return name ? [name] : [];
    const [a, b] = swapped ? [pair[1], pair[0]] : pair;
    return comparable ? [sideBySide([a, b])] : [a.what];
  });
  return [...new Set([...figures, ...names.map(sharedWords)])].slice(0, most);
}
