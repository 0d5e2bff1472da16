import { browser } from 'wxt/browser';

/** Opens the notebook in a tab of its own, beside the one it is asked from. */
export async function openNotebook(passage: string | null, from: number | null): Promise<boolean> {
  const search = passage === null ? '' : `?passage=${encodeURIComponent(passage)}`;
  const url = browser.runtime.getURL(`/notebook.html${search}` as '/notebook.html');
  const opener = from === null ? null : await browser.tabs.get(from).catch(() => null);
  await browser.tabs.create({ url, ...(opener && { index: opener.index + 1 }) });
  return true;
}
