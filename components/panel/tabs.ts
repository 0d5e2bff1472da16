/** The views of a report. A further view is a further line here. */
import type { ComponentType } from 'react';
import type { Span } from '../../lib/analysis.ts';
import type { UiKey } from '../../lib/extension/locale.ts';
import type { PageReading } from '../../lib/extension/protocol.ts';
import { glossaryOf } from '../glossary/items.ts';
import { Indicators } from '../indicators/Indicators.tsx';
import { indicatorsOf } from '../indicators/words.ts';
import { LedgerTab } from '../ledger/LedgerTab.tsx';
import { SavedTab } from '../notebook/SavedTab.tsx';
import { Related } from '../related/Related.tsx';
import { Overview } from './Overview.tsx';
import { Terms } from './Terms.tsx';

/** What every view is given. */
export interface TabProps {
  page: PageReading;
  /** Where the page is open. */
  tabId: number;
  frameId: number;
  /** Scrolls the page to a place. */
  onShow(span: Span): void;
}

export interface TabEntry {
  id: string;
  label: UiKey;
  /** The number beside the label. */
  count?: (page: PageReading) => number;
  View: ComponentType<TabProps>;
}

export const TABS: readonly TabEntry[] = [
  { id: 'related', label: 'tab.related', View: Related },
  { id: 'overview', label: 'tab.overview', View: Overview },
  { id: 'ledger', label: 'tab.ledger', View: LedgerTab },
  { id: 'terms', label: 'tab.terms', count: (page) => glossaryOf(page).length, View: Terms },
  {
    id: 'indicators',
    label: 'tab.indicators',
    count: (page) => indicatorsOf(page).length,
    View: Indicators,
  },
  { id: 'saved', label: 'tab.saved', View: SavedTab },
];

/** The view that a report opens with. */
export const FIRST_TAB = 'related';
