import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { HostilePeer, HostileRow } from './peer.ts';

/** Writes as fast as it is taken, for ever or so many times. */
function pour(socket: Socket, chunk: Buffer, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  const go = () => {
    while (left > 0 && !socket.destroyed) {
      left -= 1;
      if (!socket.write(chunk)) return;
    }
    if (left <= 0) socket.end();
  };
  socket.on('drain', go);
  go();
}

/** Writes a byte now and then. */
function drip(socket: Socket, text: string, everyMs = 40): void {
  let at = 0;
  const timer = setInterval(() => {
    socket.write(text[at % text.length] ?? ' ');
    at += 1;
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}

async function startTcp(answer: (socket: Socket, port: number) => void): Promise<HostilePeer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}).once('close', () => open.delete(socket));
    // Some are asked first, and some are only connected to.
    socket.once('data', () => answer(socket, (server.address() as AddressInfo).port));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

type Answer = (socket: Socket, port: number) => void;
const megabyte = 1_048_576;

const http = (type: string, headers = '', status = '200 OK'): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n${headers}connection: close\r\n\r\n`;
const ippType = 'application/ipp';
/** The head of an answer in IPP 2.0, and its group of printer attributes. */
const ippHead = Buffer.from('02000000000000010104', 'hex');
/** An attribute that says its value has 65,535 octets. */
const ippLie = Buffer.concat([Buffer.from('410004', 'hex'), Buffer.from('name'), Buffer.from('ffff41', 'hex')]);
const ippAttribute = Buffer.concat([
  Buffer.from('410004', 'hex'),
  Buffer.from('name'),
  Buffer.from('0400', 'hex'),
  Buffer.alloc(1_024, 0x61),
]);

const ipp: Readonly<Record<string, Answer>> = {
  'answers 16 MB': (socket) => {
    socket.write(http(ippType, `content-length: ${16 * megabyte}\r\n`));
    socket.write(ippHead);
    pour(socket, Buffer.alloc(megabyte, 0x61), 16);
  },
  'answers without end in attributes that are right': (socket) => {
    socket.write(http(ippType));
    socket.write(ippHead);
    pour(socket, ippAttribute);
  },
  'answers one byte at a time': (socket) => {
    socket.write(http(ippType));
    drip(socket, ippHead.toString('latin1'));
  },
  'sends its headers one byte at a time': (socket) => drip(socket, `HTTP/1.1 200 OK\r\nx-slow: ${'a'.repeat(1_000)}`),
  'sends headers without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    pour(socket, Buffer.from(`x-more: ${'a'.repeat(1_000)}\r\n`));
  },
  'says that a value is longer than the answer': (socket) => {
    socket.write(http(ippType));
    socket.end(Buffer.concat([ippHead, ippLie]));
  },
  'never answers': () => {},
};

const xml = 'text/xml';
const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "${'a'.repeat(1_000)}">${Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`,
).join('')}]><scan:ScannerStatus>&a19;</scan:ScannerStatus>`;

const escl: Readonly<Record<string, Answer>> = {
  'answers an XML bomb': (socket) => socket.end(http(xml) + bomb),
  'answers 16 MB of XML': (socket) => {
    socket.write(http(xml, `content-length: ${16 * megabyte}\r\n`));
    pour(socket, Buffer.alloc(megabyte, '<scan:a b="c"/>'), 16);
  },
  'answers elements without an end, each in the other': (socket) => {
    socket.write(http(xml));
    pour(socket, Buffer.alloc(64_000, '<aaaaaa>'));
  },
  'answers just under a megabyte of elements in each other': (socket) =>
    socket.end(http(xml) + '<aaaaaa>'.repeat(130_000)),
  'answers just under a megabyte of attributes': (socket) =>
    socket.end(`${http(xml)}<a ${Array.from({ length: 80_000 }, (_, at) => `b${at}="1"`).join(' ')}/>`),
  'answers one byte at a time': (socket) => {
    socket.write(http(xml));
    drip(socket, '<?xml version="1.0"?><scan:ScannerStatus>');
  },
  'sends whoever asks in a circle': (socket, port) =>
    socket.end(http(xml, `location: http://127.0.0.1:${port}/eSCL/ScannerStatus\r\n`, '302 Found')),
  'sends whoever asks to its own HTTPS, where there is none': (socket, port) =>
    socket.end(http(xml, `location: https://127.0.0.1:${port}/eSCL/ScannerStatus\r\n`, '302 Found')),
  'never answers': () => {},
};

const raw: Readonly<Record<string, Answer>> = {
  'answers without end': (socket) => pour(socket, Buffer.alloc(64_000, 0x12)),
  'answers lines without end': (socket) => pour(socket, Buffer.alloc(64_000, '@PJL INFO STATUS\r\nCODE=10001\r\n')),
  'answers one byte at a time': (socket) => drip(socket, '@PJL INFO STATUS '),
  'never answers': () => {},
};

const nut: Readonly<Record<string, Answer>> = {
  'answers variables without end': (socket) => {
    socket.write('BEGIN LIST VAR ups\n');
    pour(socket, Buffer.alloc(64_000, 'VAR ups battery.charge "100"\n'));
  },
  'answers a line without end': (socket) => pour(socket, Buffer.alloc(64_000, 'a')),
  'answers one byte at a time': (socket) => drip(socket, 'BEGIN LIST VAR ups\n'),
  'never answers': () => {},
};

const rows = (protocol: HostileRow['protocol'], answers: Readonly<Record<string, Answer>>): HostileRow[] =>
  Object.entries(answers).map(([what, answer]) => ({ protocol, what, start: () => startTcp(answer) }));

/** Devices that answer over TCP as none should. */
export const hostileTcp = [...rows('ipp', ipp), ...rows('escl', escl), ...rows('raw', raw), ...rows('nut', nut)];
