import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifest } from './lib/node/manifest.ts';
import { packAsset } from './lib/node/pack-asset.ts';
import { zodWithoutEval } from './lib/node/zod-without-eval.ts';

const claimsDir = fileURLToPath(new URL('claims', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, mode }) => manifest(browser, mode),
  vite: () => ({ plugins: [zodWithoutEval()] }),
  hooks: {
    'build:publicAssets': async (_wxt, assets) => {
      assets.push({ relativeDest: 'pack.json', contents: await packAsset(claimsDir) });
    },
  },
  ...(process.env.SIDELIGHT_OUT ? { outDir: process.env.SIDELIGHT_OUT } : {}),
});
