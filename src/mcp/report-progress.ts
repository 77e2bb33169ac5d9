import type { ServerContext } from '@modelcontextprotocol/server';

const PROGRESS_INTERVAL_MS = 1000;

/** Clients show it to the user, who may be the one to act. */
const PROGRESS_MESSAGE = 'Waiting for you in the browser, or for Okta';

/** Sends progress each second to a client that asked for it, until the returned function is called. */
export function reportProgress({ _meta, notify, signal }: ServerContext['mcpReq']): () => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => undefined;
  let progress = 0;
  const timer = setInterval(() => {
    progress += 1;
    const params = { progressToken, progress, message: PROGRESS_MESSAGE };
    // The client may have disconnected.
    notify({ method: 'notifications/progress', params }).catch(() => undefined);
  }, PROGRESS_INTERVAL_MS);
  const stop = () => {
    clearInterval(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
  return stop;
}
