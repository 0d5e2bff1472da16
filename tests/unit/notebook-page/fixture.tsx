/** The notebook's page over a real store, in a database of its own for each test. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { Providers } from '../../../components/app/Providers.tsx';
import { NotebookPage } from '../../../components/notebook/NotebookPage.tsx';
import type { NotebookChange, NotebookState } from '../../../lib/extension/notebook-calls.ts';
import type { NotebookPorts, NotebookWrite } from '../../../lib/extension/notebook-page.ts';
import { loadSettings } from '../../../lib/extension/settings.ts';
import type { Notebook, Outcome } from '../../../lib/notebook/store/index.ts';
import type { PassageDraft } from '../../../lib/notebook/types.ts';
import { fresh, NOW, ok, op } from '../notebook/store-fixture.ts';
import { eachInChinese } from '../ui/fixture.tsx';

/** Before each test the notebook's page at its own address. */
export const eachOnNotebookPage = () =>
  eachInChinese(() => {
    layOut();
    history.replaceState(null, '', '/notebook.html');
  });

/** Rows have a height only where something is laid out. */
export function layOut(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
}

const SAFE: NotebookState = {
  problem: null,
  count: 1,
  persisted: true,
  usage: 1_200_000,
  quota: 2_000_000_000,
  backup: { last: null, since: 0, changes: 0, due: false },
  lost: null,
};

type Writes = { [K in NotebookWrite]: (params: never, operation: string) => Promise<Outcome<unknown>> };

function writesOf(notebook: Notebook): Writes {
  const options = (operation: string) => op(operation, new Date(NOW.getTime() + 1000));
  type Params<K extends keyof Notebook> = Parameters<Extract<Notebook[K], (...args: never[]) => unknown>>[0];
  return {
    updatePassage: (params: Params<'update'>, operation) => notebook.update(params, options(operation)),
    tagPassages: ({ ids, ...tagging }: { ids: string[] }, operation) =>
      notebook.tag(ids, tagging, options(operation)),
    removePassages: ({ ids }: { ids: string[] }, operation) => notebook.remove(ids, options(operation)),
    undo: ({ target }: { target: string }, operation) => notebook.undo(target, options(operation)),
    stagePassages: ({ part, passages }: { part: number; passages: unknown[] }, operation) =>
      notebook.stage(part, passages, options(operation)),
    importPassages: (params: Params<'importStaged'>, operation) =>
      notebook.importStaged(params, options(operation)),
  };
}

export interface Given {
  drafts?: readonly PassageDraft[];
  state?: Partial<NotebookState>;
  /** Instead of the store's own. */
  reader?: Partial<NotebookPorts['reader']>;
  write?: NotebookPorts['write'];
  openPlace?: NotebookPorts['openPlace'];
}

/** What the page hears after a write. */
export class Ether {
  readonly listeners = new Set<(change: NotebookChange) => void>();
  tell(change: NotebookChange = { ids: null, places: null }): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** Opens the page on some passages, saved a minute apart. */
export async function openPage({
  drafts = [],
  state = {},
  reader = {},
  write,
  openPlace = async () => null,
}: Given = {}) {
  const { notebook, name } = fresh();
  const ids: string[] = [];
  for (const [n, draft] of drafts.entries()) {
    const options = op(undefined, new Date(NOW.getTime() - (drafts.length - n) * 60_000));
    const saved = await ok(notebook.save(draft, options));
    ids.push(saved.id);
  }
  const ether = new Ether();
  const writes = writesOf(notebook);
  const backedUp = vi.fn(async () => {});
  const goTo = vi.fn(async () => true);
  const ports: NotebookPorts = {
    reader: Object.assign(Object.create(notebook), notebook, reader),
    write:
      write ??
      (async (call, params, operation) => {
        const answer = await writes[call](params as never, operation);
        ether.tell();
        return answer as never;
      }),
    state: async () => ({ ...SAFE, count: drafts.length, ...state }),
    backedUp,
    lossSeen: async () => {},
    keepForGood: async () => true,
    openPlace,
    goTo,
    watch: (listener) => {
      ether.listeners.add(listener);
      return () => ether.listeners.delete(listener);
    },
  };
  const user = userEvent.setup();
  const view = render(
    <Providers initial={await loadSettings()}>
      <NotebookPage ports={ports} />
    </Providers>,
  );
  return { notebook, reader: ports.reader, name, ids, ether, user, backedUp, goTo, ...view };
}

/** Files that the page hands to the reader, with their text. */
export function catchFiles(): { name: string; text(): Promise<string> }[] {
  const files: { name: string; text(): Promise<string> }[] = [];
  let last: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = last;
    files.push({ name: this.download, text: () => (blob ? blob.text() : Promise.resolve('')) });
  });
  return files;
}
