// The extension's end of the bridge at its smallest, under the product's own id: every request is given back.
const port = chrome.runtime.connectNative('okta_end_user_assistant.bridge');
const boot = crypto.randomUUID();
port.onMessage.addListener(({ type, connection, message, id }) => {
  if (type === 'status')
    port.postMessage({ type, id, enabled: true, paused: false, signedIn: true });
  if (type !== 'message' || message.id === undefined) return;
  const result =
    message.method === 'initialize'
      ? { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: 'x', version: '1' } }
      : { boot, params: message.params };
  port.postMessage({ type, connection, message: { jsonrpc: '2.0', id: message.id, result } });
});
port.postMessage({
  type: 'hello',
  protocol: 1,
  version: '0.1.0',
  browser: 'chromium',
  profile: { id: 'p', label: 'Test' },
  challenge: 'challenge',
});
