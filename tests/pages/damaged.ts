/** Ways in which a page reaches a reader broken. Each takes a page's source and gives the broken source. */

/** The first part of a page, as when the connection drops: cut inside whatever stands there. */
export function cutOff(page: string, share = 0.5): string {
  return page.slice(0, Math.floor(page.length * share));
}

/** A page without any closing tag but those of raw-text elements, which would swallow the rest. */
export function withoutClosingTags(page: string): string {
  return page.replace(/<\/(?!script|style|title|textarea)[a-z][\w:-]*\s*>/giu, '');
}

let table: Map<string, readonly [number, number]> | undefined;

/** Two-byte codes of GB18030 by character, from the platform's own decoder. */
function gbTable(): Map<string, readonly [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}

/** A text as GB18030 bytes; what has no two-byte code becomes `?`. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    if (char.length === 1 && char.charCodeAt(0) < 0x80) bytes.push(char.charCodeAt(0));
    else bytes.push(...(gbTable().get(char) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

/** A page that was sent as GB18030 and read as UTF-8. */
export function asMojibake(page: string): string {
  return new TextDecoder('utf-8').decode(encodeGb18030(page));
}

/** NULs and lone surrogates, high and low, after every 40th character of the text between tags. */
export function withNulsAndSurrogates(page: string): string {
  const bad = ['\u0000', '\ud83d', '\udc00'];
  let seen = 0;
  return page.replace(/>[^<]+/gu, (run) =>
    run.replace(/[\u4e00-\u9fff]/gu, (char) => {
      seen += 1;
      return seen % 40 === 0 ? char + (bad[(seen / 40) % 3] ?? '') : char;
    }),
  );
}

function intoBody(page: string, html: string): string {
  const at = page.search(/<\/body>/iu);
  return at < 0 ? page + html : page.slice(0, at) + html + page.slice(at);
}

/** A page with as many empty elements before its end, flat. */
export function withEmptyElements(page: string, count = 50_000): string {
  return intoBody(page, '<i></i>'.repeat(count));
}

/** A report's text with one more note whose term and definition are HTML that must only ever be shown as text. */
export function withHostileNote(text: string, n = 99): string {
  const payload = '<img src=x onerror="document.documentElement.dataset.owned=1">';
  return `${text.trimEnd()}\n[${n}] ${payload}：指${payload}<script>document.documentElement.dataset.owned=2</script>。\n`;
}

/** A page under a policy that allows nothing. */
export function withStrictCsp(page: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return /<head[^>]*>/iu.test(page) ? page.replace(/<head[^>]*>/iu, (head) => head + meta) : meta + page;
}
