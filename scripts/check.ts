import { finish, runStaticChecks } from './run-step.ts';

/** The checks that run no test: types, lint, format, dead code, claims. */
finish(await runStaticChecks());
