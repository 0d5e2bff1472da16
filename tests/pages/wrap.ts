/** Our fixture reports as the pages that a reader meets them on. Pure functions from text to a page's source. */
export { asFramed, asLateContent, LATE_INSERT_MS, LATE_REPLACE_MS } from './wrap/dynamic.ts';
export { asGovTemplate } from './wrap/gov.ts';
export { escapeHtml, type WrapOptions } from './wrap/html.ts';
export { asNewspaper, toAsciiPunctuation } from './wrap/newspaper.ts';
export { asPlainText, asPrintedLines, printedLines } from './wrap/printed.ts';
export { asWordExport } from './wrap/word.ts';
