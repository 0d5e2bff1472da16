import { defineConfig } from 'wxt';
import { PACK_FILE, readPack } from './tools/data/pack.ts';

export default defineConfig({
  // Firefox too: MV3 there grants host permissions at install and shares one manifest shape with Chrome.
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  // Chrome refuses content scripts that hold Unicode non-characters (wxt#353).
  experimental: { escapeUnicode: true } as never,
  // The oldest browsers that take the extension (see manifest): style sheets need no fallbacks.
  vite: () => ({ build: { cssTarget: ['chrome128', 'firefox150'] } }),
  hooks: {
    // The reader and what saves beside it go into pages and do without the polyfill, a tenth of its size: every call that it makes
    // gives a promise natively in both browsers, and lib/extension/messages.ts answers by callback.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ name }) => name === 'reader' || name === 'saving')) return;
      const native = { find: 'wxt/browser', replacement: '@wxt-dev/browser' };
      // The first alias that fits is taken.
      const aliases = config.resolve?.alias ?? [];
      const others = Array.isArray(aliases)
        ? aliases
        : Object.entries(aliases).map(([find, replacement]) => ({ find, replacement }));
      config.resolve = { ...config.resolve, alias: [native, ...others] };
    },
    // The dataset is no module: the background fetches it when the first question comes.
    'prepare:publicPaths': (_, paths) => void paths.push(PACK_FILE),
    'build:publicAssets': (_, files) =>
      void files.push({ relativeDest: PACK_FILE, contents: JSON.stringify(readPack()) }),
  },
  zip: { excludeSources: ['tests/**', 'shots/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '128',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: ['*://*.gov.cn/*'],
    // The detector, a plain script without WXT's wrapper (and so without the polyfill): see entrypoints/detector.ts.
    content_scripts: [
      {
        matches: ['*://*.gov.cn/*'],
        js: ['detector.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+L' }, description: '__MSG_commandOpen__' },
      // Beside the other three. Alt+R belongs to the graphics drivers' overlays on many machines.
      related: { suggested_key: { default: 'Alt+I' }, description: '__MSG_commandRelated__' },
      // Chrome takes four suggestions at most: who wants a key for this one sets it.
      save: { description: '__MSG_commandSave__' },
    },
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'zhengdu@zhengdu.example',
          strict_min_version: '150.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
