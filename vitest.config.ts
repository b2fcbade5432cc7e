import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser, isLoadable } from './lib/node/find-browser.ts';

const chromium = findBrowser(isLoadable);
/** Files that only the whole run has: `npm run test:all`. */
const leftOut = process.env.SIDELIGHT_ALL === '1' ? [] : ['tests/**/*.long.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        // Pure code, files and commands, in Node. Files share their modules, which are most of the work to load.
        test: {
          name: 'unit',
          include: ['tests/{core,claims,corpus,repository,node}/**/*.test.ts'],
          exclude: ['tests/repository/built/**', ...leftOut],
          isolate: false,
          maxWorkers: 2,
          // A busy machine takes several times as long as an idle one; nothing here is timed by the clock.
          testTimeout: 30_000,
        },
      },
      {
        // The extension's own side, in Node; `browser` is a fake.
        plugins: [await WxtVitest()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        // Ranges, highlights and components, in a real Chromium.
        // Named here, since a dependency found only while the tests run reloads the page under them.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'approx-string-match',
            'diff',
            'axe-core',
            'fast-check',
            'parse5',
            'zod',
            'zod/mini',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/{dom,components}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium.path } : {}),
                args: ['--no-sandbox', '--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // What the builds hold: made once by `globalSetup`, read by the tests.
        test: {
          name: 'built',
          include: ['tests/repository/built/**/*.test.ts'],
          globalSetup: ['tests/repository/built/build-shipped.ts'],
          testTimeout: 60_000,
        },
      },
      {
        // Journeys in a real Chromium and Firefox with the test build; each waits more than it works, so two files run at a time.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: leftOut,
          globalSetup: ['tests/e2e/build-extension.ts'],
          maxWorkers: 2,
          // What a page or panel will show comes late on a busy machine.
          expect: { poll: { timeout: 5000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
