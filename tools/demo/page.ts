/** The page that `npm start` shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asGovTemplate, type WrapOptions } from '../../tests/pages/wrap.ts';
import { ROOT } from '../browsers.ts';
import { decode } from '../decode.ts';
import { SITE_STYLE } from './style.ts';

export interface DemoPage {
  /** An official address; only the browser profile of the demo finds it on this machine. */
  url: string;
  html: string;
}

/** A file that cannot be shown; the message is for people. */
export class UnreadableFile extends Error {}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
};

function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(`${file}: ${REASONS[code] ?? message}`);
  }
  if (bytes.length === 0) throw new UnreadableFile(`${file}: the file is empty`);
  return decode(bytes);
}

const firstLine = (text: string) => text.match(/\S.*/)?.[0].trim() ?? '';

/** A report's text on a site's page. */
const onSite = (text: string, options: WrapOptions) =>
  asGovTemplate(text, options).replace('</head>', `${SITE_STYLE}\n</head>`);

/** Our invented report, on the page of an invented city. */
export function builtInPage(): DemoPage {
  const text = read(join(ROOT, 'tests/pages/reports/demo.txt'));
  const url = 'http://www.qingchuan-demo.gov.cn/zwgk/zfgzbg/202501/t20250116_1.html';
  const site = {
    siteName: '清川市人民政府门户网站',
    pubDate: '2025-01-16 09:30',
    source: '清川市政府办公室',
  };
  return { url, html: onSite(text, { ...site, title: firstLine(text), url }) };
}

/**
 * A file as a page: HTML as it is, text in a site's template that says nothing of its own about the report.
 * Throws UnreadableFile.
 */
export function pageOfFile(file: string): DemoPage {
  const content = read(file);
  const url = 'http://www.report-demo.gov.cn/zwgk/zfgzbg/report.html';
  if (/\.x?html?$/i.test(file) || /^\s*<(!doctype|html|head|body)/i.test(content))
    return { url, html: content };
  const title = firstLine(content);
  return {
    url,
    html: onSite(content, { title, siteName: '政府门户网站', pubDate: '', source: '', url }),
  };
}
