/** Which numbers in Chinese numerals are amounts, and which are parts of names and phrases. */
import type { UnitKind } from './types.ts';

const COUNTABLE: ReadonlySet<UnitKind> = new Set(['people', 'count']);
const STRONG: ReadonlySet<UnitKind> = new Set(['money', 'measure', 'point']);
const TIMES = /(?:增长|增加|提高|扩大|上升|超过|相当于|的|多|达|高|近|约|了)$/;
const TENTHS = /(?:近|约|超|超过|占|达|增长|增加|下降|减少|提高|压减|有|不足|不到)$/;

/**
 * Whether a number in Chinese numerals with a unit is an amount.
 *
 * @param base the value expanded
 * @param body the numerals as printed
 * @param old the report counts in them throughout
 */
export function accepted(
  v: string,
  start: number,
  end: number,
  kind: UnitKind,
  base: number,
  body: string,
  old: boolean,
) {
  const before = v.slice(Math.max(0, start - 4), start);
  const quoted = /[”’》]/.test(v.charAt(end));
  if (quoted) return false;
  if (kind === 'times') {
    const unit = v.charAt(end - 1);
    return unit === '倍'
      ? TIMES.test(before) && !/双|五年/.test(before)
      : body.length === 1 && TENTHS.test(before);
  }
  // 十里岗, 五里亭: villages.
  if (
    !old &&
    /[里方担米]$/.test(v.slice(start, end)) &&
    !/(?:公里|立方米|平方米|千米)$/.test(v.slice(start, end))
  )
    return false;
  // 过三千亿元城市, 四十万立方米项目: part of a name for a thing, in a report that writes digits.
  if (
    !old &&
    /^[\u4e00-\u9fff“]/.test(v.slice(end, end + 3)) &&
    !/^(?:的|以|左右|上下|多|余|和|及|与|增|，)/.test(v.slice(end, end + 3))
  )
    return false;
  if (STRONG.has(kind))
    return (
      base >= 1 &&
      !/^[亩里方元](?:地|路|面|旦|首)/.test(v.slice(end - 1, end + 1)) &&
      (base >= 3 || old || kind === 'point')
    );
  if (old && kind === 'other') return base >= 10;
  if (old && kind === 'duration') return LASTING.test(before);
  if (old && kind === 'count' && body.length === 1) return fewThings(v, start, end);
  if (COUNTABLE.has(kind))
    return (
      base >= (old ? 10 : 100) &&
      !/^[百千万亿]+$/.test(body) &&
      !/^(?:人大|道|户|类)/.test(v.slice(end, end + 1))
    );
  return false;
}

/** A length of time, not a date: 不得少于一百天, 延长三十年. */
const LASTING = /(?:少于|低于|超过|至少|延长|提前|缩短)$/;

/** 新建小学二所，: a few things, told at the end of a clause; 三个方面 and 两条道路 are no figures. */
function fewThings(v: string, start: number, end: number): boolean {
  if (!/^(?:[，。；、）]|$)/.test(v.slice(end, end + 1)) || /[一两]/.test(v.charAt(start))) return false;
  if (/[所处家座台辆间部艘口眼栋幢]$/.test(v.slice(start, end))) return true;
  return /(?:[到至达为有]|新[建设增办])$/.test(v.slice(Math.max(0, start - 4), start));
}
