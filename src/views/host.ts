import { isJsonObject, memberOf, type JsonObject } from '../domain/json.ts';

/** The revision of MCP Apps that this view speaks. */
const PROTOCOL_VERSION = '2026-01-26';

/** The program that shows this view, in a frame without rights of its own. */
export interface Host {
  /** Whether the view may call the server's tools through it, and have it open links. */
  readonly canOpen: boolean;
  callTool(name: string, args: JsonObject): Promise<unknown>;
  /** Lets the host open a link, as it alone can; it may ask its user. Rejects where it does not. */
  openLink(url: string): Promise<void>;
}

export interface ViewEvents {
  onHost(host: Host): void;
  /** A tool's result that is to be shown. */
  onResult(result: unknown): void;
}

/** Speaks JSON-RPC with the host (MCP Apps, "Communication protocol"). */
export function connectToHost(version: string, { onHost, onResult }: ViewEvents): void {
  const waiting = new Map<unknown, PromiseWithResolvers<unknown>>();
  let count = 0;

  const send = (message: JsonObject) => {
    window.parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
  };
  const request = (method: string, params: JsonObject): Promise<unknown> => {
    count += 1;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(count, reply);
    send({ id: count, method, params });
    return reply.promise;
  };

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || !isJsonObject(data)) return;
    const { id, method, params, error, result } = data;
    if (method === 'ui/notifications/tool-result') onResult(params);
    else if (method === 'ui/notifications/host-context-changed') applyContext(params);
    else if (typeof method === 'string') {
      if (id !== undefined) send({ id, result: {} });
    } else if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(String(memberOf(error, 'message'))));
  });

  const start = async () => {
    const initialized = await request('ui/initialize', {
      protocolVersion: PROTOCOL_VERSION,
      appInfo: { name: 'okta-end-user-assistant', version },
      appCapabilities: {},
    });
    const capabilities = memberOf(initialized, 'hostCapabilities');
    applyContext(memberOf(initialized, 'hostContext'));
    onHost({
      canOpen: ['openLinks', 'serverTools'].every((name) =>
        isJsonObject(memberOf(capabilities, name)),
      ),
      callTool: (name, args) => request('tools/call', { name, arguments: args }),
      async openLink(url) {
        const opened = await request('ui/open-link', { url });
        if (memberOf(opened, 'isError') === true) throw new Error('The host did not open it.');
      },
    });
    send({ method: 'ui/notifications/initialized', params: {} });
    new ResizeObserver(() => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      send({
        method: 'ui/notifications/size-changed',
        params: { width: Math.ceil(width), height: Math.ceil(height) },
      });
    }).observe(document.documentElement);
  };
  void start();
}

/** The host's theme and its own colors, which the style sheet uses where there are some. */
function applyContext(context: unknown): void {
  const { style } = document.documentElement;
  const theme = memberOf(context, 'theme');
  if (theme === 'light' || theme === 'dark') style.colorScheme = theme;
  const variables = memberOf(memberOf(context, 'styles'), 'variables');
  if (!isJsonObject(variables)) return;
  for (const [name, value] of Object.entries(variables))
    if (name.startsWith('--') && typeof value === 'string') style.setProperty(name, value);
}
