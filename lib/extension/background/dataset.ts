/** Loads the packed dataset when the first question comes, and keeps it while the background lives. */
import { browser } from 'wxt/browser';
import { openRelated } from '../../relate.ts';
import type { Engine } from '../../related/engine.ts';
import type { Pack } from '../../related/pack.ts';

let engine: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  // Chrome's service workers know no import(); a packaged file is fetched in both browsers.
  const answer = await fetch(browser.runtime.getURL('/related.json'));
  if (!answer.ok) throw new Error(`related.json: ${answer.status}`);
  return openRelated((await answer.json()) as Pack);
}

/** The engine of related statements, with the dataset that it holds. */
export function relatedEngine(): Promise<Engine> {
  engine ??= load().catch((error: unknown) => {
    // The next question tries again.
    engine = null;
    throw error;
  });
  return engine;
}
