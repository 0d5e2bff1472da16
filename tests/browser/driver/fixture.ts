/** A small extension with what the driver has to reach: a mark, a closed shadow root, a background, a command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../../../tools/browsers.ts';
import { temporaryFolder } from './profile.ts';

const BACKGROUND = `
globalThis.bornAt = performance.timeOrigin;
browser.commands.onCommand.addListener((command) => browser.storage.local.set({ command }));
browser.runtime.onMessage.addListener((message, sender, reply) => reply({ bornAt }));`;

const CONTENT = `
const text = document.querySelector('p').firstChild;
const range = new Range();
range.setStart(text, 2);
range.setEnd(text, 4);
CSS.highlights.set('zhengdu-term', new Highlight(range));
const host = document.createElement('zhengdu-card');
const root = host.attachShadow({ mode: 'closed' });
root.innerHTML = '<button>卡片</button>';
document.body.append(host);
const seen = (event) => { document.documentElement.dataset[event.type] = event.pointerType ?? event.deltaY ?? event.key ?? '' };
for (const type of ['pointerdown', 'pointermove', 'wheel', 'keydown']) addEventListener(type, seen);
document.documentElement.dataset.ready = '1';`;

const POPUP = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>p</title>
<main><h1 id="name"></h1></main><script src="popup.js"></script>`;

const manifest = (kind: BrowserKind) => ({
  manifest_version: 3,
  name: '__MSG_name__',
  version: '1',
  default_locale: 'zh_CN',
  permissions: ['storage', 'scripting', 'activeTab'],
  host_permissions: ['*://*.gov.cn/*'],
  background: kind === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
  action: { default_popup: 'popup.html' },
  commands: { 'next-mark': { suggested_key: { default: 'Alt+N' }, description: 'next' } },
  content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['content.js'] }],
  browser_specific_settings: { gecko: { id: 'zhengdu@zhengdu.example' } },
});

/** Writes the extension to a temporary folder and answers its path. */
export function writeFixture(kind: BrowserKind): string {
  const folder = temporaryFolder('fixture');
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  write('manifest.json', JSON.stringify(manifest(kind)));
  write('background.js', BACKGROUND);
  write('content.js', CONTENT);
  write('popup.html', POPUP);
  write('popup.js', `document.getElementById('name').textContent = chrome.i18n.getMessage('name');`);
  for (const [locale, name] of [
    ['zh_CN', '夹具'],
    ['en', 'Fixture'],
  ] as const) {
    mkdirSync(join(folder, '_locales', locale), { recursive: true });
    write(`_locales/${locale}/messages.json`, JSON.stringify({ name: { message: name } }));
  }
  return folder;
}
