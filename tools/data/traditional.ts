/**
 * Writes data/traditional.json: traditional characters and their simplified forms, one to one, from OpenCC's
 * dictionary (opencc-js). Only single characters of one UTF-16 unit: folding must keep every offset.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
let from = '';
let to = '';
for (let code = 0x3400; code <= 0x9fff; code += 1) {
  const char = String.fromCharCode(code);
  const simple = convert(char);
  if (simple.length !== 1 || simple === char) continue;
  from += char;
  to += simple;
}
writeFileSync(new URL('../../data/traditional.json', import.meta.url), `${JSON.stringify({ from, to })}\n`);
console.log(`${from.length} characters`);
