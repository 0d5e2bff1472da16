import type { Entry } from '../../data/schema.ts';
import generalEcology from '../../data/terms/general-ecology.json' with { type: 'json' };
import generalEconomy from '../../data/terms/general-economy.json' with { type: 'json' };
import generalGovernance from '../../data/terms/general-governance.json' with { type: 'json' };
import generalPeople from '../../data/terms/general-people.json' with { type: 'json' };
import generalRural from '../../data/terms/general-rural.json' with { type: 'json' };
import generalUrban from '../../data/terms/general-urban.json' with { type: 'json' };
import notedGovernance from '../../data/terms/noted-governance.json' with { type: 'json' };
import notedIndustry from '../../data/terms/noted-industry.json' with { type: 'json' };
import notedPeople from '../../data/terms/noted-people.json' with { type: 'json' };
import notedPlace from '../../data/terms/noted-place.json' with { type: 'json' };

export type { Entry };

export const GLOSSARY: readonly Entry[] = [
  ...notedGovernance,
  ...notedIndustry,
  ...notedPeople,
  ...notedPlace,
  ...generalEcology,
  ...generalEconomy,
  ...generalGovernance,
  ...generalPeople,
  ...generalRural,
  ...generalUrban,
] as unknown as Entry[];

let byId: Map<string, Entry> | null = null;

/** An entry by its id. */
export function entryOf(id: string): Entry | undefined {
  byId ??= new Map(GLOSSARY.map((entry) => [entry.id, entry]));
  return byId.get(id);
}
