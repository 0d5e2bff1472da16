/**
 * Squeezed text: NFC without white space, the one address space of every span (analysis-format.md).
 * NFC: Unicode Standard Annex #15.
 */

/** `squeeze(s) = s.normalize('NFC').replace(/\s+/gu, '')`. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

/** Squeezed text with the way back to its source. */
export interface Squeezed {
  text: string;
  /**
   * For each unit of `text` the offset of its source in the raw string, then the end of the last one
   * (`text.length + 1` entries); null where unit `i` stands at `lead + i`, the usual case by far.
   */
  offsets: Uint32Array | null;
  lead: number;
}

/** What `\s` matches (ECMA-262, WhiteSpace and LineTerminator), by code unit: a table is quicker than a regex. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    unit === 0x3000 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** Soft hyphen, zero-width space and joiners, word joiner: a page's hints to its line breaker, which nobody sees. */
export function isInvisible(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;
}

// A base with its marks, or a run of Hangul and its jamo: the pieces that NFC can compose.
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7fb]+|[^\p{M}]\p{M}*|\p{M}+/gsu;

/** Squeezes what NFC changes, cluster by cluster: every unit of a cluster points at the cluster's start. */
function squeezeClusters(raw: string, invisible: boolean): Squeezed {
  let text = '';
  const offsets: number[] = [];
  for (const match of raw.matchAll(CLUSTER)) {
    for (const unit of match[0].normalize('NFC').split('')) {
      const code = unit.charCodeAt(0);
      if (isSpace(code) || (invisible && isInvisible(code))) continue;
      text += unit;
      offsets.push(match.index);
    }
  }
  offsets.push(lastEnd(raw, invisible));
  return { text, offsets: Uint32Array.from(offsets), lead: 0 };
}

function lastEnd(raw: string, invisible: boolean): number {
  let end = raw.length;
  while (end > 0) {
    const code = raw.charCodeAt(end - 1);
    if (!isSpace(code) && !(invisible && isInvisible(code))) break;
    end -= 1;
  }
  return end;
}

/**
 * Squeezes a raw string and keeps the way back.
 * @param invisible also drop what nobody sees on a page (soft hyphens, zero-width spaces)
 */
export function squeezeWithOffsets(raw: string, invisible: boolean): Squeezed {
  if (raw.normalize('NFC') !== raw) return squeezeClusters(raw, invisible);
  const dropped = (unit: number) => isSpace(unit) || (invisible && isInvisible(unit));
  const end = lastEnd(raw, invisible);
  let lead = 0;
  while (lead < end && dropped(raw.charCodeAt(lead))) lead += 1;
  let inner = 0;
  for (let i = lead; i < end; i += 1) if (dropped(raw.charCodeAt(i))) inner += 1;
  if (inner === 0) return { text: raw.slice(lead, end), offsets: null, lead };
  const offsets = new Uint32Array(end - lead - inner + 1);
  let text = '';
  let from = lead;
  let at = 0;
  for (let i = lead; i < end; i += 1) {
    if (dropped(raw.charCodeAt(i))) {
      text += raw.slice(from, i);
      from = i + 1;
    } else {
      offsets[at] = i;
      at += 1;
    }
  }
  offsets[at] = end;
  return { text: text + raw.slice(from, end), offsets, lead };
}
