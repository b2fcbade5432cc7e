import { buildExtension } from '../lib/node/build-extension.ts';

/** The two shipped builds, `.output/chrome-mv3` and `.output/firefox-mv3`. */
try {
  for (const browser of ['chrome', 'firefox'] as const) console.log(await buildExtension({ browser }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
