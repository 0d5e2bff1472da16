/** Why two statements are linked, in words that are the sources' own: names, and figures as printed. */
import type { Comparator, Figure } from '../../analysis.ts';
import { alike, coreOf } from './measures.ts';
import type { SharedName } from './names.ts';

const SIGNS: Record<Comparator, string> = { eq: '', approx: '≈', gt: '>', ge: '≥', lt: '<', le: '≤' };

function dated({ raw, cmp, period }: Figure): string {
  const years = period === null ? '' : `（${period.replace('-', '–')}）`;
  return `${SIGNS[cmp]}${raw}${years}`;
}

/** 未发生重特大事故：18年（2016–2021） / 20年（2022）. */
export function sideBySide([a, b]: readonly [Figure, Figure]): string {
  const other = a.indicator === null && alike(coreOf(a.what), coreOf(b.what)) < 0.5 ? `${b.what}：` : '';
  return `${a.what}：${dated(a)} / ${other}${dated(b)}`;
}

/** What is put side by side: a shared measure, or figures that do not agree. */
interface Compared {
  figures: readonly [Figure, Figure] | null;
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
  const figures = compared.flatMap(({ figures: pair, name }) => {
    if (pair) return [sideBySide(swapped ? [pair[1], pair[0]] : pair)];
    return name ? [name] : [];
  });
  const called = names.map(({ names: [one, other] }) => (one.length <= other.length ? one : other));
  return [...new Set([...figures, ...called])].slice(0, most);
}
