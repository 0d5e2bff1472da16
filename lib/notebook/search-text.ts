/** Text as search compares it: what a reader may type otherwise than a report prints it counts as the same. */
import { fold } from '../text/fold.ts';
import { squeeze } from '../text/squeeze.ts';

/** Quotation marks say nothing that a reader would type: “5020”项目 is found by 5020项目. */
const QUOTES = /[“”‘’"'《》〈〉]/g;
/** 1,200 and 1，200 are 1200. */
const THOUSANDS = /(\d)，(?=\d{3}(?!\d))/g;

/** Squeezed, simplified, in half-width lower case, without quotation marks and without thousands separators. */
export function searchable(text: string): string {
  // NFKC: radicals that stand for characters, ① and ㎡ as they are typed (Unicode Standard Annex #15).
  return fold(squeeze(text.normalize('NFKC')))
    .toLowerCase()
    .replace(QUOTES, '')
    .replace(THOUSANDS, '$1');
}

/** The words of a query, each as `searchable` gives it, the longest first: it is the quickest to fail. */
export function wordsOf(query: string): string[] {
  const words = query.normalize('NFC').split(/\s+/u).map(searchable);
  return [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
}
