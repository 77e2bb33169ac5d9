/** A bare DevTools connection: unlike a test driver it attaches to nothing that it was not told to. */
export interface Cdp {
  send(
    method: string,
    params?: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>>;
  on(method: string, listener: (params: Record<string, unknown>) => void): void;
  /** The value of an expression in the target; its promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  close(): void;
}

const CLOSED = 'The target is gone.';

export async function connect(webSocketUrl: string): Promise<Cdp> {
  const socket = new WebSocket(webSocketUrl);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => {
      reject(new Error(`No DevTools at ${webSocketUrl}.`));
    });
  });
  let lastId = 0;
  let isClosed = false;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (params: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method !== undefined) listeners.get(message.method)?.(message.params ?? {});
  });
  socket.addEventListener('close', () => {
    isClosed = true;
    for (const resolve of waiting.values()) resolve({ error: { message: CLOSED } });
  });

  const cdp: Cdp = {
    async send(method, params = {}) {
      if (isClosed) throw new Error(`${method}: ${CLOSED}`);
      lastId += 1;
      const id = lastId;
      const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, params }));
      const { result, error } = await answer;
      waiting.delete(id);
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    },
    on(method, listener) {
      listeners.set(method, listener);
    },
    async evaluate(expression) {
      const answer = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      const { result, exceptionDetails } = answer;
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return typeof result === 'object' && result !== null && 'value' in result
        ? result.value
        : undefined;
    },
    close() {
      socket.close();
    },
  };
  return cdp;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}
