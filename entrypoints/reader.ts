import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageReader } from '../components/page/reader.ts';
import type { Saving } from '../components/page/saving.ts';
import { answerFollow } from '../lib/extension/answer-follow.ts';
import { languageOf, pageTextOf } from '../lib/extension/locale.ts';
import { answerAsReader, callBackground } from '../lib/extension/messages.ts';
import { loadSettings, watchSettings } from '../lib/extension/settings.ts';
import { mapPage } from '../lib/text/dom.ts';
import { watchPage } from '../lib/text/dom-watch.ts';

declare global {
  /** The reader of this frame, for the background's executeScript calls. In the isolated world only. */
  var zhengduReader: PageReader | undefined;
  /** What entrypoints/saving.ts leaves, once it was asked for. In the isolated world only. */
  var zhengduSaving: Saving | undefined;
  /** Set before the reader is injected when the reader of the page asked for it. */
  var zhengduAsked: boolean | undefined;
}

function alive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Chrome takes a press in a page's card for a gesture that may open its side panel; Firefox does not. */
function opensPanel(): boolean {
  return 'side_panel' in browser.runtime.getManifest();
}

/** The page was not read, or the browser lets no second script in. */
const UNSAVED = { kind: 'failed', trouble: 'gone' } as const;

export default defineUnlistedScript(() => {
  const asked = globalThis.zhengduAsked === true;
  globalThis.zhengduAsked = undefined;
  const running = globalThis.zhengduReader;
  if (running?.alive()) {
    if (asked) void running.ask();
    return;
  }
  const reader = new PageReader(
    {
      analyze: (source) => callBackground('analyze', source),
      loadSettings,
      watchSettings,
      languageOf,
      async wordsIn(language) {
        const answer = await callBackground('pageStrings', { language });
        // The background was ended meanwhile: asking starts it again.
        const strings = answer.ok ? answer : await callBackground('pageStrings', { language });
        return strings.ok ? pageTextOf(strings.value, language) : null;
      },
      async saving() {
        if (!globalThis.zhengduSaving) await callBackground('wantSaving', {});
        return globalThis.zhengduSaving ?? null;
      },
      mapPage,
      watchPage,
      alive,
      related: {
        related: (passage, limit) => callBackground('related', { passage, limit }),
        openReports: () => callBackground('openReports', {}),
        openSource: (report, mark) => callBackground('openSource', { report, mark }),
        openPanel: opensPanel() ? () => callBackground('openPanel', {}) : null,
      },
      saved: {
        async any(report) {
          const answer = await callBackground('passagesOf', { url: '', report });
          return answer.ok && answer.value.ok && answer.value.value.length > 0;
        },
        async anchor(question) {
          const answer = await callBackground('savedOnPage', question);
          return answer.ok ? answer.value : null;
        },
      },
    },
    asked,
  );
  globalThis.zhengduReader = reader;
  // One of an extension before the update.
  globalThis.zhengduSaving = undefined;
  const stopAnswering = answerAsReader({
    describe: () => reader.describe(),
    showSpan: ({ span }) => reader.showSpan(span),
    command: ({ command }) => reader.command(command),
    passage: () => reader.passage(),
    showStatement: ({ mark }) => reader.showStatement(mark),
    showRelated: ({ text }) => reader.showRelated(text),
    save: async ({ text }) =>
      (await reader.withSaving((saving, desk) => saving.save(desk, { text }))) !== null,
    savePassage: async ({ passage }) =>
      (await reader.withSaving((saving, desk) => saving.savePassage(desk, passage))) ?? UNSAVED,
    saved: () => reader.saved(),
    savedChanged: () => reader.savedChanged(),
  });
  const stopFollowing = answerFollow((tell, signal) => reader.followers.add(tell, signal));
  reader.signal.addEventListener('abort', () => {
    for (const stop of [stopAnswering, stopFollowing]) {
      try {
        stop();
      } catch {
        // The extension is gone, and its listeners with it.
      }
    }
  });
});
