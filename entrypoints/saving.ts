import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Saver } from '../components/page/saving/saver.ts';
import { callBackground } from '../lib/extension/messages.ts';
import { writeNotebook } from '../lib/extension/notebook-client.ts';
import { savePassage, troubleOf, undoWrite } from '../lib/extension/save.ts';

/**
 * What saves from a page and shows what was saved: beside the reader, in its isolated world, put in by the
 * background when the first passage is saved or looked at. It keeps the reader small.
 */
export default defineUnlistedScript(() => {
  globalThis.zhengduSaving = new Saver({
    save: savePassage,
    undo: undoWrite,
    async detail(id, report) {
      const answer = await callBackground('savedDetail', { id, report });
      return answer.ok && answer.value.ok ? answer.value.value : null;
    },
    async open(passage) {
      const opened = await callBackground('openNotebook', { passage });
      return opened.ok && opened.value;
    },
    async remove(id, { report }, operation) {
      return troubleOf(await writeNotebook('removeSaved', { id, report }, operation));
    },
    isPrivate: () => browser.extension?.inIncognitoContext === true,
    alive() {
      try {
        return browser.runtime?.id !== undefined;
      } catch {
        return false;
      }
    },
  });
});
