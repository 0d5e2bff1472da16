import notedGovernance from '../../data/terms/noted-governance.json' with { type: 'json' };
import notedIndustry from '../../data/terms/noted-industry.json' with { type: 'json' };
import notedPeople from '../../data/terms/noted-people.json' with { type: 'json' };
import notedPlace from '../../data/terms/noted-place.json' with { type: 'json' };

/** An entry of the bundled glossary; data/terms/README.md explains the fields. */
export interface Entry {
  id: string;
  term: string;
  aliases: string[];
  kind: string;
  zh: string;
  en: string;
  enText: string;
  reports: { id: string; note?: number }[];
  not?: string[];
  places?: string[];
}

export const GLOSSARY: readonly Entry[] = [
  ...notedGovernance,
  ...notedIndustry,
  ...notedPeople,
  ...notedPlace,
] as Entry[];

let byId: Map<string, Entry> | null = null;

/** An entry by its id. */
export function entryOf(id: string): Entry | undefined {
  byId ??= new Map(GLOSSARY.map((entry) => [entry.id, entry]));
  return byId.get(id);
}
