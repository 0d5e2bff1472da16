import type { Evidence, Identity } from '../analysis.ts';

/** What a page must weigh at least to be taken for a report. */
const THRESHOLD = 5;

const WORDS: Record<string, (detail: string) => string> = {
  address: (d) => `政府代表向大会报告工作：“${d}…”`,
  salutation: (d) => `多次称呼“各位代表”${d}`,
  'review-part': () => '有回顾工作的部分',
  'plan-part': () => '有安排工作的部分',
  'government-part': () => '有政府自身建设的内容',
  closing: () => '以对代表的号召结尾',
  thanks: () => '代表政府向各界致谢',
  'own-notes': (d) => `附有名词解释 ${d} 条`,
  length: (d) => `篇幅与报告相当（${d} 字）`,
  short: (d) => `篇幅太短（${d} 字）`,
  title: (d) => `标题是“${d}”`,
  session: () => '标题下写明在哪次人代会上作的报告',
  'page-title': (d) => `网页标题是“${d}”`,
  'other-title': (d) => `标题说的是另一种文件：“${d}”`,
  'other-body': (d) => `报告人不是政府${d ? `：“${d}…”` : ''}`,
  committee: () => '报告的对象是委员会，不是代表大会',
  garbled: () => '文字是乱码，网页的编码可能标错了',
  template: (d) => `数字处是占位符，像范文${d}`,
  news: () => '写法是新闻报道',
  told: (d) => `转述报告的内容${d}`,
  resolution: (d) => `记述会议的决定${d}`,
  commissioned: () => '受政府委托作的专项报告',
  'plan-or-budget': () => '是计划或预算报告',
  party: () => '是党的会议上的报告',
  list: (d) => `是报告的目录${d}`,
  interview: () => '是问答',
};

/** Evidence in words, for the command line and for readers of Chinese. */
export function reasonsOf(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ code, weight, detail }) => {
    const words = WORDS[code]?.(detail ?? '') ?? code;
    return `${weight > 0 ? '+' : '−'} ${words}`;
  });
}

/** Adds the evidence up. Confidence is the logistic of the distance from the threshold, for either answer. */
export function recognise(evidence: readonly Evidence[]): Pick<Identity, 'kind' | 'confidence'> {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const report = sum >= THRESHOLD;
  const odds = 1 / (1 + Math.exp(-Math.abs(sum - THRESHOLD) / 1.5));
  return { kind: report ? 'report' : 'other', confidence: Math.round(odds * 100) / 100 };
}
