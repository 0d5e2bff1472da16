/** Bytes of a file or page to text. */

const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
  return name && /^gb(?:k|2312|18030)$|^hz-gb/i.test(name) ? 'gb18030' : name;
}

/**
 * Decodes by byte order mark, then as UTF-8 if the bytes are UTF-8, then by the page's own declaration, then
 * as GB18030, which every older Chinese page is. A declaration comes last because it is often wrong; bytes
 * that are valid UTF-8 by chance do not happen to Chinese text.
 */
export function decode(bytes: Uint8Array): string {
  for (const [bom, name] of BOMS) {
    if (bom.every((byte, i) => bytes[i] === byte)) return new TextDecoder(name).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A file cut off inside a character is UTF-8 all the same.
    const loose = new TextDecoder('utf-8').decode(bytes);
    const broken = loose.split('\ufffd').length - 1;
    if (broken <= Math.max(2, loose.length / 2000)) return loose;
  }
  for (const name of [declared(bytes), 'gb18030']) {
    try {
      if (name) return new TextDecoder(name).decode(bytes);
    } catch {
      // An unknown name is not worth an error: the next one is tried.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}
