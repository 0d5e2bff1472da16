/**
 * GB/T 7714-2015 《信息与文献 参考文献著录规则》, for the numeric system (顺序编码制).
 *
 * - Online: 4.6.2, 主要责任者.题名:其他题名信息[EB/OL].(更新或修改日期)[引用日期].获取和访问路径. Type and carrier
 *   come from annex B (电子公告 EB, 联机网络 OL), as in the web pages of annex A.10. A report may also be classed
 *   as [R/OL] (annex A.3): see `ONLINE`.
 * - The day on which a page was put up is not known, so that 更新或修改日期 is left out, as 4.6.2 shows for an
 *   undated page. The day of delivery is no such date: it is other title information (8.2.3), as reports print it
 *   below their title.
 * - Author: the speaker, who delivers it (3.2 报告撰写者), else the body (8.1.4); unknown: left out, which 8.1.3
 *   allows in the numeric system.
 * - Without an address: a report [R] (annex A.3), place and publisher not known (8.4.1.3, 8.4.2.3), an inferred
 *   year in brackets (8.4.3.3).
 * - Pages are given where there are any (8.5). Sections have no place in a reference: 10.1.3 puts them beside its
 *   number in the text.
 * - No full stop after the address: the standard leaves it optional (7.2), and copied with it the address breaks.
 */
import { type Bibliography, chineseDate, isoDate } from './bibliography.ts';

/** [EB/OL] is what theses and journals use for a work report read on a government's site. */
const ONLINE = 'EB/OL';
const PRINTED = 'R';

/** One reference, without its number, on one line. */
export function gbt7714(source: Bibliography): string {
  const author = source.author ? `${source.author.name}. ` : '';
  const { delivered } = source;
  const said = delivered && !source.title.includes(chineseDate(delivered)) ? chineseDate(delivered) : null;
  // A year alone adds nothing to a title that names it.
  const bare = delivered?.month === null && source.title.includes(delivered.year);
  const title = source.title + (said !== null && !bare ? `: ${said}` : '');
  const page = source.page === null ? '' : `: ${source.page}`;
  const accessed = source.accessed ? `[${isoDate(source.accessed)}]` : '';
  if (source.url !== null) {
    const middle = `${page}${accessed}`.replace(/^: /, '');
    return `${author}${title}[${ONLINE}]. ${middle ? `${middle}. ` : ''}${source.url}`;
  }
  const year =
    source.year === null
      ? '[出版年不详]'
      : source.year.certain
        ? source.year.value
        : `[${source.year.value}]`;
  return `${author}${title}[${PRINTED}]. [出版地不详]: [出版者不详], ${year}${page}.`;
}
