import { fold } from '../text/fold.ts';

/** Quotes, brackets and what cannot be seen: they part no word (“5020”项目, 先进县（市）). */
const DROPPED = /[“”‘’"'《》〈〉（）()[\]【】\u00ad\u200b-\u200d\u2060\s]/gu;

const SIMPLE = /^[\u4e00-\u9fff]*$/u;

/** A text as words are sought in it: folded, small letters, quotes and brackets left out. */
export const plainOf = (text: string): string => fold(text).toLowerCase().replace(DROPPED, '');

/** The same for a name of the dataset, which is in simplified characters. */
export const plainName = (name: string): string => (SIMPLE.test(name) ? name : plainOf(name));
