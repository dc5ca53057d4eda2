import { createSocket } from 'node:dgram';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';

/** Somebody on loopback who speaks none of our protocols. */
export interface Stranger extends AsyncDisposable {
  host: string;
  port: number;
}

const host = '127.0.0.1';

/** Sends back what it gets, on UDP (RFC 862). */
export async function startUdpEcho(answer: (sent: Buffer) => Uint8Array = (sent) => sent): Promise<Stranger> {
  const socket = createSocket('udp4');
  socket.on('message', (sent, { port, address }) => socket.send(answer(sent), port, address));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('error', reject).bind(0, host, resolve);
  await promise;
  const close = () => new Promise<void>((closed) => void socket.close(() => closed()));
  return { host, port: socket.address().port, [Symbol.asyncDispose]: close };
}

/** Sends back what it gets, on TCP. */
export const startTcpEcho = (): Promise<Stranger> => listen(createServer((socket) => void socket.pipe(socket)));

/** Takes connections, and says nothing. */
export const startSilent = (): Promise<Stranger> => listen(createServer((socket) => void socket.resume()));

/** Hangs up at once. */
export const startHangUp = (): Promise<Stranger> => listen(createServer((socket) => void socket.destroy()));

/** A web server that has a page for everything. */
export const startWebServer = (): Promise<Stranger> =>
  listen(createHttpServer((_request, response) => void response.end('<!doctype html><title>Example</title>')));

async function listen(server: Server): Promise<Stranger> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, host, resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const close = async () => {
    for (const socket of open) socket.destroy();
    await new Promise((closed) => server.close(closed));
  };
  return { host, port: address.port, [Symbol.asyncDispose]: close };
}
