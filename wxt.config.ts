import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { findBrowser, isLoadable } from './lib/node/find-browser.ts';
import { manifest } from './lib/node/manifest.ts';
import { functionsFirst } from './lib/node/functions-first.ts';
import { localeAssets, wordAssets } from './lib/node/locale-assets.ts';
import { packAssets } from './lib/node/pack-asset.ts';
import { zodWithoutEval } from './lib/node/zod-without-eval.ts';

const chromium = findBrowser(isLoadable);
const claimsDir = fileURLToPath(new URL('claims', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => manifest(browser, mode),
  vite: () => ({
    plugins: [zodWithoutEval(), functionsFirst(['background.js', 'engine.js', 'cards.js', 'places.js', 'page.js'])],
    // No getter that modules read while they load does anything.
    build: {
      rolldownOptions: { treeshake: { propertyReadSideEffects: false }, optimization: { inlineConst: true } },
    },
    // The build for browsers of today: the other carries what async functions and classes were once made of.
    resolve: {
      alias: { dexie: fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url)) },
    },
  }),
  hooks: {
    'build:publicAssets': async (_wxt, assets) => {
      const { records } = await packAssets(claimsDir);
      assets.push({ relativeDest: 'pack.json', contents: records }, ...localeAssets(), ...wordAssets());
    },
    // Assets made by a hook are text.
    'build:done': async ({ config }) => {
      await writeFile(join(config.outDir, 'engine.bin'), (await packAssets(claimsDir)).engine);
    },
  },
  // `npm run dev` opens this browser, where there is a display to open it on.
  webExt: {
    disabled: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    ...(chromium ? { binaries: { chrome: chromium.path } } : {}),
  },
  ...(process.env.SIDELIGHT_OUT ? { outDir: process.env.SIDELIGHT_OUT } : {}),
});
