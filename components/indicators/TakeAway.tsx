/** Takes the table away: to the clipboard, as a file, as a picture. */
import { useState } from 'react';
import { toCsv, toTsv } from '../../lib/figures/export.ts';
import type { KeyIndicator } from '../../lib/figures/key-indicators.ts';
import type { PageReading } from '../../lib/reading.ts';
import { useText } from '../app/Providers.tsx';
import { pictureOf } from './picture.ts';
import { copyText, pngOf, saveFile } from './save.ts';
import { pictureWords, tableCells, tableName } from './take.ts';

type Way = 'copy' | 'csv' | 'picture';
const WAYS: readonly Way[] = ['copy', 'csv', 'picture'];

export function TakeAway({ page, rows }: { page: PageReading; rows: readonly KeyIndicator[] }) {
  const t = useText();
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);

  const ways: Record<Way, () => Promise<void>> = {
    copy: () => copyText(toTsv(tableCells(page, rows, t))),
    csv: async () => {
      const csv = toCsv(tableCells(page, rows, t));
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), tableName(page, 'csv', t));
    },
    picture: async () => {
      const { svg, width, height } = pictureOf(pictureWords(page, rows, t));
      saveFile(await pngOf(svg, width, height), tableName(page, 'png', t));
    },
  };
  const take = async (way: Way) => {
    try {
      await ways[way]();
      setSaid({ text: t(`take.${way}.done`, { count: rows.length }), failed: false });
    } catch {
      setSaid({ text: t(`take.${way}.failed`), failed: true });
    }
  };

  return (
    <>
      <div className="take">
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            aria-label={t(`take.${way}`)}
            title={t(`take.${way}`)}
            onClick={() => void take(way)}
          >
            {t(`take.${way}.short`)}
          </button>
        ))}
      </div>
      <p className="take-said" role="status" data-failed={said?.failed || undefined}>
        {said?.text}
      </p>
    </>
  );
}
