import { buildExtension } from '../lib/node/build-extension.ts';

/** The two shipped builds. */
console.log(await buildExtension({ browser: 'chrome' }));
console.log(await buildExtension({ browser: 'firefox' }));
