import type { Span } from '../analysis.ts';
import { inside } from './document.ts';

/** Who presents what to whom, in the sentence by which such reports begin. */
export interface Address {
  /** The whole sentence. */
  text: string;
  at: number;
  /** 'government': ours. 'other': a court, a party committee, a union, a firm … */
  body: 'government' | 'other';
  /** Delegates of a people's congress, or a committee's members. */
  to: 'congress' | 'committee' | 'unknown';
}

const REPORTS =
  '，?(?:(?:向|就)([^。！？\\n]{1,60}?))?(?:作|做)?(?:了)?(?:政府)?的?(?:工作)?(?:情况)?的?报告[^。！？\\n]{0,60}';
const PRESENTS = new RegExp(
  `(?:(?:我|现|谨|下面)[^。！？\\n]{0,30}?(?:代表|受)|受(?=[^。！？\\n]{2,40}委托，?(?:我|现)))([^。！？\\n]{1,60}?)${REPORTS}`,
  'gu',
);
const GOVERNMENT =
  /(?:国务院|政务院|人民政府|人民委员会|革命委员会|行政公署|行署|管委会|管理委员会|办事处|政府)(?!.{0,6}(?:党组|党委|局))/u;
const OTHER =
  /法院|检察院|常务委员会|常委会|政协|政治协商|党委|市委|县委|区委|省委|总工会|工会|共青团|团委|妇联|联合会|协会|公司|集团|学校|学院|大学|医院|理事会|董事会|监事会|村民委员会|村委会|居委会|居民委员会|合作社|纪律检查|监察|中国共产党|中共|委员会第[一二三四五六七八九十]+届/u;

/** What a government presents to the same congress beside its work report. */
const SPECIAL = /计划|规划|纲要|预算|决算|草案|审计|专项|说明|情况的报告/u;

/** Finds the sentence of presentation that stands outside quotes; null where nobody presents anything. */
export function addressOf(folded: string, from: number, to: number, quoted: readonly Span[]): Address | null {
  let found: Address | null = null;
  for (const match of folded.slice(from, to).matchAll(PRESENTS)) {
    const at = from + match.index;
    // Telling of a report that somebody gave is not giving one.
    if (inside(quoted, at) || /作了|所作/u.test(match[0])) continue;
    const [text, who = '', whom = ''] = match;
    const government = GOVERNMENT.test(who);
    // A government may commission its work report; plans and budgets are commissioned as well.
    const ofWork = /报告(?:政府)?工作|工作(?:情况)?的?报告/u.test(text);
    const commissioned = /委托/u.test(text) && !ofWork;
    const special = SPECIAL.test(text) && !ofWork;
    const other = OTHER.test(who.replace(/(?:管理|人民|革命)委员会/gu, ''));
    const address: Address = {
      text,
      at,
      body: government && !commissioned && !special && !other ? 'government' : 'other',
      to: /大会|代表|会议$|^会议|审议会|评议/u.test(whom)
        ? 'congress'
        : /常委会|常务委员会|委员|主任会议/u.test(whom)
          ? 'committee'
          : 'unknown',
    };
    if (address.body === 'government') return address;
    found ??= address;
  }
  return found;
}
