import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readingOf } from '../lib/extension/background/analyze.ts';
import { injectReader, injectSaving } from '../lib/extension/background/inject.ts';
import { ledgerOf } from '../lib/extension/background/ledger.ts';
import { setUpMenu } from '../lib/extension/background/menu.ts';
import { notebookHandlers } from '../lib/extension/background/notebook.ts';
import { openNotebook } from '../lib/extension/background/open-notebook.ts';
import { openPanel } from '../lib/extension/background/open-panel.ts';
import { openReports, openSource } from '../lib/extension/background/open-reports.ts';
import { relatedTo } from '../lib/extension/background/related.ts';
import { withLinks } from '../lib/extension/background/save-links.ts';
import { savePage } from '../lib/extension/background/save-page.ts';
import { savedOnPage } from '../lib/extension/background/saved-on-page.ts';
import { type AskedAt, showRelated } from '../lib/extension/background/show-related.ts';
import { readTab, tabState } from '../lib/extension/background/tab-state.ts';
import { pageStrings } from '../lib/extension/locale.ts';
import { answerAsBackground, callReader } from '../lib/extension/messages.ts';
import type { PageCommand } from '../lib/extension/protocol.ts';
import { loadSettings } from '../lib/extension/settings.ts';
import { Notebook } from '../lib/notebook/store/index.ts';

export default defineBackground({
  type: 'module',
  main() {
    const notebook = new Notebook();
    const kept = notebookHandlers(notebook, withLinks);
    const save = (asked: AskedAt) => savePage(asked, kept.savePassage);
    answerAsBackground({
      ...kept,
      savedOnPage: (params, sender) => savedOnPage(notebook, params, sender),
      async detected(_, { tabId, frameId, url }) {
        const { sitesOff } = await loadSettings();
        if (tabId === null || sitesOff.includes(new URL(url).hostname)) return { reading: false };
        await injectReader({ tabId, frameIds: [frameId] }, false);
        return { reading: true };
      },
      analyze: (params) => readingOf(params),
      related: (params) => relatedTo(params),
      ledger: (params) => ledgerOf(params),
      tabState: ({ tabId }) => tabState(tabId),
      readTab: ({ tabId }) => readTab(tabId),
      async showSpan({ tabId, frameId, span }) {
        const shown = await callReader(tabId, frameId, 'showSpan', { span });
        return shown.ok && shown.value;
      },
      openReports: () => openReports(),
      openSource: (params) => openSource(params),
      openPanel: (_, { tabId }) => openPanel(tabId),
      pageStrings: ({ language }) => pageStrings(language),
      wantSaving: (_, { tabId, frameId }) => injectSaving(tabId, frameId),
      openNotebook: ({ passage }, { tabId }) => openNotebook(passage, tabId),
    });
    setUpMenu(save);

    browser.commands.onCommand.addListener((command, tab) => {
      if (tab?.id === undefined) return;
      if (command === 'related' || command === 'save') {
        const { id: tabId, url, title = '' } = tab;
        void (command === 'save' ? save : showRelated)({ tabId, url, title, frameId: null, text: null });
        return;
      }
      // Every frame hears it; the reader that holds a report obeys.
      const envelope = { to: 'reader', call: 'command', params: { command: command as PageCommand } };
      browser.tabs.sendMessage(tab.id, envelope).catch(() => {});
    });
  },
});
