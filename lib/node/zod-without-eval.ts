import type { Plugin } from 'vite';

/** Where zod keeps the function compiler that it falls back from when a page's policy forbids it. */
const ZOD_COMPILER = /zod[\\/]v4[\\/]core[\\/](util|doc|compile)\.js$/;

/**
 * A Vite plugin that takes `Function` out of zod, so that no bundle holds an eval.
 *
 * zod probes for it and goes on without when the probe throws, as it does under an extension's policy anyway.
 */
export function zodWithoutEval(): Plugin {
  return {
    name: 'zod-without-eval',
    transform(code, id) {
      if (!ZOD_COMPILER.test(id)) return null;
      return code.replaceAll(
        'const F = Function;',
        'const F = class { constructor() { throw new Error("no eval"); } };',
      );
    },
  };
}
