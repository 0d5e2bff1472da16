import traditional from '../../data/traditional.json' with { type: 'json' };

/**
 * Folding for comparison: one unit for one unit, so that every offset stays. Full-width forms become ASCII,
 * traditional characters simplified ones, the radicals that some PDFs hold in place of characters their
 * characters, every kind of double quote `“` or `”`.
 */
const table = new Map<number, string>();

for (let i = 0; i < traditional.from.length; i += 1) {
  table.set(traditional.from.charCodeAt(i), traditional.to.charAt(i));
}
for (let code = 0xff01; code <= 0xff5e; code += 1) table.set(code, String.fromCharCode(code - 0xfee0));
for (let code = 0x2e80; code <= 0x2fd5; code += 1) {
  const folded = String.fromCharCode(code).normalize('NFKC');
  if (folded.length === 1 && folded.charCodeAt(0) !== code) table.set(code, folded);
}
for (const open of '「『〝＂') table.set(open.charCodeAt(0), '“');
for (const close of '」』〞') table.set(close.charCodeAt(0), '”');

// Punctuation that structure is read from keeps its full-width form, whichever the page uses.
const PUNCTUATION = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？', '(': '（', ')': '）' };
for (const [narrow, wide] of Object.entries(PUNCTUATION)) {
  table.set(narrow.charCodeAt(0), wide);
  table.delete(wide.charCodeAt(0));
}
for (const dash of '—–―─━﹣－') table.set(dash.charCodeAt(0), '—');
for (const dot of '•‧・∙⋅') table.set(dot.charCodeAt(0), '·');

/** Folds a squeezed text; the result has the same length, and every unit its place. */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  let open = true;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let to = table.get(unit);
    // A straight quote opens and closes by turns.
    if (unit === 34) {
      to = open ? '“' : '”';
      open = !open;
    } else if (to === undefined) continue;
    folded += text.slice(from, i) + to;
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
