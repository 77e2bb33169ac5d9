import type { ServerContext } from '@modelcontextprotocol/server';

const PROGRESS_INTERVAL_MS = 1000;

/** Clients show it: the person may be the one that is waited for. */
const PROGRESS_MESSAGE = 'Waiting for you in the browser, or for Okta';

/** Tells a client that asks for it each second that its request still runs, until the returned function is called. */
export function reportProgress({ _meta, notify, signal }: ServerContext['mcpReq']): () => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => undefined;
  let progress = 0;
  const timer = setInterval(() => {
    progress += 1;
    const params = { progressToken, progress, message: PROGRESS_MESSAGE };
    // A client that has gone needs no progress.
    notify({ method: 'notifications/progress', params }).catch(() => undefined);
  }, PROGRESS_INTERVAL_MS);
  const stop = () => {
    clearInterval(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  return stop;
}
