import { buildExtension } from '../../../lib/node/build-extension.ts';

/** Where these tests keep their builds, apart from what `npm run build` makes. The journeys drive them too, where they come after. */
const OUT = '.output/built-tests';
const AGAIN = '.output/built-tests-again';

/** Build both shipped extensions, each once more for the comparison, and both test builds. Runs once, before the tests of this folder. */
export default async function buildShipped(): Promise<void> {
  for (const browser of ['chrome', 'firefox'] as const) {
    await buildExtension({ browser, outDir: OUT });
    await buildExtension({ browser, outDir: AGAIN });
    await buildExtension({ browser, mode: 'test', outDir: OUT });
  }
}

export { AGAIN, OUT };
