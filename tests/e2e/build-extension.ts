import { buildExtension } from '../../lib/node/build-extension.ts';

/** The builds that the journeys drive: the test build, and the shipped one for the toolbar's click. */
export default async function buildForJourneys(): Promise<void> {
  for (const browser of ['chrome', 'firefox'] as const) {
    await buildExtension({ browser, mode: 'test' });
    await buildExtension({ browser });
  }
}
