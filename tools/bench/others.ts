/** Pages that are no report, on which the extension is to cost next to nothing. */
import { readFileSync } from 'node:fs';
import { type BenchPage, page } from './page.ts';

const HUGE_BYTES = 2_000_000;
const LINKS = 500;

const other = (file: string) =>
  readFileSync(new URL(`../../tests/pages/others/${file}`, import.meta.url), 'utf8');

const TITLES = [
  '市政府召开常务会议研究重点工作',
  '关于开展安全生产检查的通知',
  '一图读懂促进就业若干措施',
  '二季度财政收支情况',
  '教师公开招聘公告',
  '河道治理工程进展顺利',
  '行政执法事项目录',
  '关于调整公交线路的公告',
  '乡村文化活动回顾',
  '政府工作报告',
  '领导活动',
  '重大项目集中开工',
  '营商环境问卷调查',
  '防汛值守安排',
  '社会救助政策问答',
];

/** What most official pages are: a notice of two thousand characters between a menu and a foot. */
function noticePage(): string {
  const menu = TITLES.filter((title) => !title.includes('报告')).map(
    (title) => `<li><a href="#">${title}</a></li>`,
  );
  const paragraphs = Array.from(
    { length: 30 },
    (_, i) =>
      `<p>${i + 1}．因道路施工，第${i + 10}路公交车自下月起临时绕行，途经站点另行公布，请乘客提前安排出行。各单位要做好解释工作，遇到问题及时向主管部门反映。</p>`,
  );
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="ArticleTitle" content="关于调整公交线路的公告"><title>关于调整公交线路的公告_清川市人民政府</title><body><ul>${menu.join('')}</ul><h1>关于调整公交线路的公告</h1>${paragraphs.join('')}<footer>清川市人民政府办公室主办</footer></body></html>`;
}

/** An ordinary day's front page: 500 links with the words that official sites live on. */
function homePage(): string {
  const links = Array.from(
    { length: LINKS },
    (_, i) => `<li><a href="/x/${i}.html">${TITLES[i % TITLES.length]}</a></li>`,
  );
  const sections = Array.from(
    { length: 20 },
    (_, i) => `<h3>栏目${i + 1}</h3><ul>${links.slice(i * 25, i * 25 + 25).join('')}</ul>`,
  );
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>清川市人民政府门户网站</title><body><h1>清川市人民政府</h1>${sections.join('')}</body></html>`;
}

/** One very long list of ordinary notices. */
function hugePage(): string {
  const row = (i: number) =>
    `<p>${i}. ${TITLES.filter((title) => !/报告|回顾/.test(title)).join('；')}。</p>`;
  const rows: string[] = [];
  for (let bytes = 0, i = 1; bytes < HUGE_BYTES; i += 1) {
    rows.push(row(i));
    bytes += Buffer.byteLength(rows.at(-1) ?? '');
  }
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>公告汇总</title><body>${rows.join('\n')}</body></html>`;
}

/** Pages that are no report. */
export const otherPages = (): BenchPage[] => [
  page('notice', noticePage()),
  // These two name work reports: the detector has to look twice.
  page('news', other('news-closing.html')),
  page('home-500-links', homePage()),
  page('huge-2MB', hugePage()),
  page('news-lookalike', other('news-opening.html')),
];
