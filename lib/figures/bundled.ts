/** The dataset's figures of the bundled reports, and their places on a page that holds such a report. */
import gaoan2024 from '../../data/figures/gaoan-2024.json' with { type: 'json' };
import jingdezhen2022 from '../../data/figures/jingdezhen-2022.json' with { type: 'json' };
import leping2021 from '../../data/figures/leping-2021.json' with { type: 'json' };
import leping2023 from '../../data/figures/leping-2023.json' with { type: 'json' };
import yongshan2023 from '../../data/figures/yongshan-2023.json' with { type: 'json' };
import type { FigureRecord } from '../../data/schema.ts';
import type { Figure } from '../analysis.ts';
import { fold } from '../text/fold.ts';
import { align, type Item } from './align.ts';

const STORED: Readonly<Record<string, unknown>> = {
  'leping-2021': leping2021,
  'jingdezhen-2022': jingdezhen2022,
  'leping-2023': leping2023,
  'yongshan-2023': yongshan2023,
  'gaoan-2024': gaoan2024,
};

/** A stored record with what is usual put back. */
export function unpack(record: FigureRecord): Figure {
  const { span, raw, value, valueHigh, values, unit, role, what, period } = record;
  return {
    span,
    raw,
    value,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    ...(values === undefined ? {} : { values }),
    unit,
    base: record.base ?? value,
    baseUnit: record.baseUnit ?? unit,
    cmp: record.cmp ?? 'eq',
    role,
    what,
    indicator: record.indicator ?? null,
    period,
    modality: record.modality ?? 'actual',
  };
}

const unpacked = new Map<string, readonly Figure[]>();

/** The figures of a bundled report, ascending, with spans of the squeezed source; none for any other id. */
export function bundledFigures(id: string): readonly Figure[] {
  let figures = unpacked.get(id);
  if (!figures) {
    figures = ((STORED[id] ?? []) as readonly FigureRecord[]).map(unpack);
    unpacked.set(id, figures);
  }
  return figures;
}

const itemOf = ({ raw, span }: Figure): Item => ({ key: fold(raw), at: span[0] });

/**
 * The figures read on a page, with the dataset's record in place of the reading wherever one belongs there. The
 * page keeps its own span and its own print; where it prints something else, the reading stays.
 * @param read as the engine read the page, ascending
 * @param records of the report that the page holds, ascending
 */
export function placeRecords(read: readonly Figure[], records: readonly Figure[]): Figure[] {
  const places = align(read.map(itemOf), records.map(itemOf));
  return read.map((figure, i) => {
    const record = records[places[i] ?? -1];
    return record ? { ...record, span: figure.span, raw: figure.raw } : figure;
  });
}
