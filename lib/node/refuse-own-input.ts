import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from './input-error.ts';

/**
 * Refuse to write over what is read: a backup or a source is seldom to be had again. Links are followed; `input` may be a
 * folder, whose records are its `.json` files. What is not there, and standard input, is told by whoever reads it.
 */
export async function refuseOwnInput(input: string, output: string): Promise<void> {
  const [read, written] = await Promise.all([input, output].map(file => realpath(file).catch(() => null)));
  if (!read || !written) return;
  const isRecord = written.startsWith(join(read, '/')) && written.endsWith('.json');
  if (written === read || isRecord)
    throw new InputError(
      `${output} is ${isRecord ? 'a record of' : 'the same file as'} ${input}, which is read: nothing was written. Give -o another name`,
    );
}
