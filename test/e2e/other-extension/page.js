// A page of another extension, with no permission of any kind: opens ports to the product and keeps what comes.
const ports = [];

globalThis.openPort = (target, name) => {
  const kept = { port: chrome.runtime.connect(target, { name }), got: [], isOpen: true };
  kept.port.onMessage.addListener((message) => kept.got.push(message));
  kept.port.onDisconnect.addListener(() => {
    kept.isOpen = false;
  });
  return ports.push(kept) - 1;
};

globalThis.post = (at, message) => {
  const { port } = ports[at];
  port.postMessage(message);
};

globalThis.leave = (at) => ports[at].port.disconnect();

/** What came over a port so far, and whether it is open. */
globalThis.state = (at) => ({ got: ports[at].got, isOpen: ports[at].isOpen });

/** What becomes of a message outside of any port. */
globalThis.sendMessage = (target, message) =>
  chrome.runtime.sendMessage(target, message).catch((thrown) => String(thrown));
