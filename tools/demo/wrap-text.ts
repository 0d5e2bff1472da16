/** Columns in a terminal: a Chinese character and its punctuation take two. */
const widthOf = (character: string) =>
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;

export const columns = (text: string) => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** Fills up to a number of columns. */
export const padColumns = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** Punctuation that may not begin a line. */
const HANGING = /^[，。、；：？！”’）》】…,.;:?!)\]]/u;

/** Breaks text into lines of at most `width` columns (one more for hanging punctuation), all indented. */
export function wrapText(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  // Latin words and numbers stay whole; Chinese breaks anywhere.
  for (const piece of text.trim().match(/[\p{Script=Latin}\d.,%’'-]+|\s+|./gu) ?? []) {
    if (line !== '' && columns(line + piece) > width && !HANGING.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.map((each) => indent + each).join('\n');
}
