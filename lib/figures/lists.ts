/** Lists that share a head or a tail: A、B分别增长x、y; 城乡居民…分别增长x、y. */

const SPLIT = /[、]|(?<=[\u4e00-\u9fff”）])(?:和|与|以及)(?=[\u4e00-\u9fff“])/;

/** The coordinated heads of a noun phrase, outside quotations and brackets. */
export function headsOf(noun: string, split: RegExp = SPLIT): string[] {
  const masked = noun.replace(/“[^”]*”|（[^）]*）/g, (s) => '□'.repeat(s.length));
  const heads: string[] = [];
  let from = 0;
  for (;;) {
    const m = split.exec(masked.slice(from));
    if (!m) break;
    heads.push(noun.slice(from, from + m.index));
    from += m.index + m[0].length;
  }
  heads.push(noun.slice(from));
  return heads.map((h) => h.trim()).filter((h) => h !== '');
}

/**
 * What each of `n` coordinated numbers measures, or null when the words do not tell: as many heads as numbers,
 * where 城乡居民 counts as two.
 */
export function distribute(noun: string, n: number): string[] | null {
  if (n < 2) return null;
  noun = noun.replace('城、乡居民', '城乡居民').replace('城、乡', '城乡');
  const plain = headsOf(noun, /、/);
  if (plain.length === n) return complete(plain);
  const heads = headsOf(noun);
  const open = openUp(heads);
  if (open.length === n) return open;
  if (heads.length === n) return complete(heads);
  // 粮食生产和城乡居民收入分别… : heads of an earlier list may stand before the ones meant.
  if (open.length > n && n >= 2) return open.slice(open.length - n);
  return null;
}

function openUp(heads: readonly string[]): string[] {
  const open: string[] = [];
  for (const head of complete(heads)) {
    const m = /^(.*?)城乡(?:常住)?(居民.*)$/.exec(head) ?? /^(.*?)城乡(居民.*)$/.exec(head);
    if (m) open.push(`${m[1] ?? ''}城镇${m[2] ?? ''}`, `${m[1] ?? ''}农村${m[2] ?? ''}`);
    else open.push(head);
  }
  return open;
}

/** Gives a short head the tail of the last one: 城镇、农村居民收入; 进口、出口总额. */
function complete(heads: readonly string[]): string[] {
  const last = heads[heads.length - 1] ?? '';
  return heads.map((head, i) => {
    if (i === heads.length - 1) return head;
    const town = /^(.*?)(城镇|城市|农村|乡村)(?:常住)?(?:居民)?$/.exec(head);
    const tail = /^(?:.*?)(?:城镇|城市|农村|乡村)(?:常住)?居民(.*)$/.exec(last)?.[1];
    if (town && tail) return `${town[1] ?? ''}${town[2] ?? ''}居民${tail}`;
    const output = /(增加值|总产值|产量|总产量|人均可支配收入|发案率|警情|参保率|覆盖率|利用面积)$/.exec(
      last,
    )?.[1];
    return output && head.length <= 6 && !/(?:率|值|量|额|入|数|积)$/.test(head) ? head + output : head;
  });
}
