import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The arguments of a command. What it does not know, or a value that is missing, is a `UsageError` of one line. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node goes on to say how to pass a file whose name begins with a dash.
    const [why = ''] = (error as Error).message.split(/\n|\. To specify/);
    throw new UsageError(why, { cause: error });
  }
}
