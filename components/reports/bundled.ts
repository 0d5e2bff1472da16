/** The bundled reports and terms as the pages of ours use them. */
export interface BundledReport {
  id: string;
  place: string;
  level: 'nation' | 'province' | 'prefecture' | 'county' | 'town';
  path: string[];
  title: string;
  delivered: string | null;
  reviews: string | null;
  plans: string | null;
  speaker: string | null;
  notes: number;
  outline: {
    title: string;
    depth: number;
    part: 'opening' | 'review' | 'plan' | 'government' | 'closing' | 'notes' | 'page';
  }[];
}
export const BUNDLED: BundledReport[] = [];
