import { connect, createServer, type Socket } from 'node:net';

/** The same port at another address of loopback, for a peer that knows only one. */
export async function forwardPort(port: number, { host }: { host: string }): Promise<AsyncDisposable> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy()).on('close', () => void (open.delete(from) && to.destroy()));
      from.pipe(to);
    }
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
  return {
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
