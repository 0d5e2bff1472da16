import type { Span } from '../analysis.ts';

/** Longer quotations are sentences, in which a term is a term. */
const LONGEST_NAME = 12;

/** What may stand beside a term within one pair of quotes without making another name of it. */
const PLAIN =
  /^(?:的|和|及|与|、|新|大|全面|推进|深化|落实|实施|改革|工作|行动|工程|项目|政策|计划|企业|机制|体系|制度|战略|试点|建设|模式|理念|任务|目标|要求|攻坚|整治|发展|经济|治理|保护|示范|转型|升级|专项|创建|奖|县|市|省|国家|全国|级|区|率|年|月|日|[\d一二三四五六七八九十])*$/u;

/** The quoted words around a span, without the quotes, or null. */
function quotation(folded: string, [start, end]: Span): Span | null {
  let open = start - 1;
  while (open >= 0 && start - open <= LONGEST_NAME && !/[“”]/u.test(folded.charAt(open))) open -= 1;
  if (folded.charAt(open) !== '“') return null;
  let close = end;
  while (close < folded.length && close - end <= LONGEST_NAME && !/[“”]/u.test(folded.charAt(close)))
    close += 1;
  if (folded.charAt(close) !== '”') return null;
  return [open + 1, close];
}

/**
 * Whether a match is only a part of a quoted name: 两山 in “两山银行”, 双减 in “双减双增”. Such a name is a
 * thing of its own, whatever its parts mean.
 */
export function standsInOtherName(folded: string, span: Span): boolean {
  const quoted = quotation(folded, span);
  if (!quoted || quoted[1] - quoted[0] > LONGEST_NAME) return false;
  const before = folded.slice(quoted[0], span[0]);
  const after = folded.slice(span[1], quoted[1]);
  if (/[，。；：！？、]/u.test(before + after)) return false;
  return !(PLAIN.test(before) && PLAIN.test(after));
}

/**
 * Widens a match to the quotes that belong to it: those that open or close inside it (“四上”企业), and those
 * around the whole where the term is named with them (“千吨万人”).
 */
export function quotesAround(folded: string, [start, end]: Span, term: string): Span {
  const text = folded.slice(start, end);
  const opens = text.split('“').length;
  const closes = text.split('”').length;
  const before = folded.charAt(start - 1) === '“';
  const after = folded.charAt(end) === '”';
  if (closes > opens && before) return [start - 1, end];
  if (opens > closes && after) return [start, end + 1];
  if (before && after && /^[“"].*[”"]$/u.test(term)) return [start - 1, end + 1];
  return [start, end];
}
