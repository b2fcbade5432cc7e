import { buildExtension } from '../../lib/node/build-extension.ts';

/** The builds that the journeys drive: the test build, and the shipped one for the toolbar's click. */
export default async function buildForJourneys(): Promise<void> {
  await buildExtension({ browser: 'chrome', mode: 'test' });
  await buildExtension({ browser: 'chrome' });
}
