import { en } from './en.ts';
import { createWords } from './words.ts';

/** For what is English whatever the reader speaks: the command line, the pack's page, the checks of the records. */
export const english = createWords({ language: 'en', messages: en });
