import { createServer } from 'node:http';
import { connect } from 'node:net';

/** An HTTP proxy that leads every name to the local org, for clients that can only be told a proxy. */
export async function startNameProxy(
  orgPort: number,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer();
  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connect', (_request, socket, head) => {
    sockets.add(socket);
    const org = connect(orgPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      org.write(head);
      org.pipe(socket).pipe(org);
    });
    org.on('error', () => socket.destroy());
    socket.on('error', () => org.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      org.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('No port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
