import { createSlices, type InSlices, type Pace } from '../core/create-slices.ts';

/** The browser's clock and way to let others go first. */
export const pace: Pace = { now: () => performance.now(), breathe };

/** Among so many sentences few can be of those that take long. */
const mostSentences = 32;

/** How the background works through sentences: messages that wait are answered in between. */
export const inSlices: InSlices = createSlices(pace, mostSentences);

/**
 * By a message to itself, which queues behind those that wait. `scheduler.yield` would go on before them, and a timer of
 * 0 ms becomes one of 4 ms when it is set again and again.
 */
export function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
