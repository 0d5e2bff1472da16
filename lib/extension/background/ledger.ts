import * as v from 'valibot';
import type { Ledger } from '../../passage.ts';
import { ledgerFor } from '../../related/ledger.ts';
import { relatedEngine } from './dataset.ts';

const ParamsSchema = v.object({ report: v.nullable(v.pipe(v.string(), v.maxLength(100))) });

/**
 * The promise ledger of a bundled report, of all for null.
 * @throws where the message is not of the form, or the dataset cannot be read
 */
export async function ledgerOf(params: unknown): Promise<Ledger> {
  const { report } = v.parse(ParamsSchema, params);
  const { dataset } = await relatedEngine();
  return ledgerFor(dataset, report);
}
