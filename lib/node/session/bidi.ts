/** A WebDriver BiDi connection (https://w3c.github.io/webdriver-bidi/), as far as it is needed here. */
export interface Bidi {
  /** Send a command; rejects with the browser's error. */
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** Evaluate an expression in a browsing context; promises are awaited. The value must be JSON. */
  evaluate<T>(context: string, expression: string): Promise<T>;
  /** Hear an event, such as `log.entryAdded`. The browser tells it once `session.subscribe` has named it. */
  on(event: string, listener: (params: unknown) => void): void;
  close(): void;
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Connect to a browser that listens at `url` (`ws://...`) and begin a session. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(`${url}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`${url} does not answer`)), { once: true });
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  socket.addEventListener('message', event => {
    const reply = JSON.parse(String(event.data)) as Reply;
    if (reply.id === undefined) {
      for (const listener of listeners.get(reply.method ?? '') ?? []) listener(reply.params);
      return;
    }
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  socket.addEventListener('close', () => {
    for (const [id, answer] of waiting) answer({ id, type: 'error', error: 'closed', message: 'the browser has gone' });
  });
  let last = 0;
  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, reply => {
        if (reply.type === 'error') reject(new Error(`${method}: ${reply.error}: ${reply.message}`));
        else resolve(reply.result as T);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  return {
    send,
    evaluate: async <T>(context: string, expression: string): Promise<T> => {
      // BiDi has a serialization of its own; JSON made in the browser spares reading it.
      const wrapped = `Promise.resolve(${expression}).then(value => JSON.stringify(value) ?? 'null')`;
      const evaluated = await send<Evaluated>('script.evaluate', {
        expression: wrapped,
        target: { context },
        awaitPromise: true,
      });
      if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text ?? 'exception');
      return JSON.parse(evaluated.result?.value ?? 'null') as T;
    },
    on: (event, listener) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}
