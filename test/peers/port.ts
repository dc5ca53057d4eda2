import { connect, createServer } from 'node:net';

/** Above it a printer on this PC is taken for one that ipp-usb offers. */
const highest = 59_999;

/** A TCP port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const port = await anyPort();
  return port > highest ? await freePort() : port;
}

async function anyPort(): Promise<number> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Whether something listens on a port, of loopback where nothing else is said. */
export async function listens(port: number, host = '127.0.0.1'): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host, port });
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  try {
    return await promise;
  } finally {
    socket.destroy();
  }
}
