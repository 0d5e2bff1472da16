/** Why two statements are linked, in words that are the sources' own: names, and figures as printed. */
import type { Figure } from '../../analysis.ts';
import type { SharedName } from './names.ts';

const dated = ({ raw, period }: Figure) => (period === null ? raw : `${raw}（${period.replace('-', '–')}）`);

/** 未发生重特大事故：18年（2016–2021） / 20年（2022）. */
export function sideBySide([a, b]: readonly [Figure, Figure]): string {
  return `${a.what}：${dated(a)} / ${dated(b)}`;
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
