/** The engine of related statements as Node loads it: from the same records that the extension ships. */
import { openRelated } from '../../lib/relate.ts';
import type { Engine } from '../../lib/related/engine.ts';
import { readPack } from '../data/pack.ts';

export const loadEngine = (): Engine => openRelated(readPack());
