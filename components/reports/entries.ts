export interface Entry {
  id: string;
  term: string;
  aliases: string[];
  kind: string;
  zh: string;
  en: string;
  enText: string;
  reports: { id: string; note?: number }[];
}
export const GLOSSARY: Entry[] = [];
