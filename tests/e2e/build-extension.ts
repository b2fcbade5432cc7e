import { buildExtension } from '../../lib/node/build-extension.ts';

/** The builds that the journeys drive: the test build, and the shipped one for the toolbar's click. */
export default async function buildForJourneys(): Promise<void> {
  // Made a moment ago: see scripts/test.ts.
  if (process.env.SIDELIGHT_OUT !== undefined) return;
  for (const browser of ['chrome', 'firefox'] as const) {
    await buildExtension({ browser, mode: 'test' });
    await buildExtension({ browser });
  }
}
