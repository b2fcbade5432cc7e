import common from './common-stems.json' with { type: 'json' };
import type { CommonStems } from './word-weight.ts';

/** As they were counted. An engine that is opened from its file has them from there. */
export const commonStems = (): CommonStems => common.tenths;
