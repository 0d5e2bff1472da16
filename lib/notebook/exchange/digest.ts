/** A hash that tells texts apart by 128 bits: for keys and ids, not for secrets. */

/** Four 32-bit lanes with odd multipliers of their own (FNV-1a's step), mixed at the end (MurmurHash3's). */
export function digest(text: string): readonly [number, number, number, number] {
  const lanes: [number, number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    lanes[0] = Math.imul(lanes[0] ^ unit, 0x01000193);
    lanes[1] = Math.imul(lanes[1] ^ unit ^ (lanes[0] >>> 15), 0x5bd1e995);
    lanes[2] = Math.imul(lanes[2] ^ unit ^ (lanes[1] >>> 13), 0xcc9e2d51 | 1);
    lanes[3] = Math.imul(lanes[3] ^ unit ^ (lanes[2] >>> 11), 0x1b873593);
  }
  return lanes.map((lane) => {
    let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }) as [number, number, number, number];
}

/** A UUID (RFC 9562, version 8: made by a rule of our own), the same for the same text. */
export function uuidOf(text: string): string {
  const hex = digest(text)
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
