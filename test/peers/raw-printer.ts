import { createServer, type Socket } from 'node:net';

/** What ails the printer. */
export interface RawTrouble {
  offline?: boolean;
  coverOpen?: boolean;
  paperOut?: boolean;
  paperLow?: boolean;
  cutterStuck?: boolean;
  paused?: boolean;
  ribbonOut?: boolean;
  /** Takes connections and never answers. */
  silent?: boolean;
  /** What it sends instead of an answer. */
  says?: Uint8Array;
  /** Sends its answer one byte at a time, this many milliseconds apart. */
  slowMs?: number;
}

/** A simulated printer on port 9100 of loopback, speaking one language. */
export interface RawPrinter extends AsyncDisposable {
  host: string;
  port: number;
  set(trouble: RawTrouble): void;
  /** All bytes that it was sent so far. */
  received(): Buffer;
  /** Connections that are open now. */
  connections(): number;
}

type RawLanguageName = 'escpos' | 'pjl' | 'zpl';

/** Starts it. It answers only what its language knows, as a real one does, and keeps everything else. */
export async function startRawPrinter(
  language: RawLanguageName,
  { host = '127.0.0.1' }: { host?: string } = {},
): Promise<RawPrinter> {
  let trouble: RawTrouble = {};
  let received = Buffer.alloc(0);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = trouble.silent ? null : (trouble.says ?? answers[language](chunk, trouble));
      if (answer !== null && answer.length > 0) void send(socket, answer, trouble.slowMs);
    });
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, host, resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host,
    port: address.port,
    set: (next) => {
      trouble = next;
    },
    received: () => received,
    connections: () => open.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function send(socket: Socket, answer: Uint8Array, slowMs: number | undefined): Promise<void> {
  if (slowMs === undefined) {
    socket.write(answer);
    return;
  }
  for (const byte of answer) {
    if (socket.destroyed) return;
    socket.write(Buffer.from([byte]));
    await new Promise((next) => setTimeout(next, slowMs));
  }
}

type Answer = (question: Buffer, trouble: RawTrouble) => Buffer | null;

/** DLE EOT n: bits 1 and 4 are always set. */
const escpos: Answer = (question, { offline, coverOpen, paperOut, paperLow, cutterStuck }) => {
  const bit = (set: boolean | undefined, mask: number) => (set ? mask : 0);
  const status: Record<number, number> = {
    1: bit(offline || coverOpen || paperOut || cutterStuck, 0x08),
    2: bit(coverOpen, 0x04) | bit(paperOut, 0x20) | bit(cutterStuck, 0x40),
    3: bit(cutterStuck, 0x08),
    4: bit(paperLow || paperOut, 0x0c) | bit(paperOut, 0x60),
  };
  const asked = [...question].flatMap((byte, at) =>
    byte === 0x10 && question[at + 1] === 0x04 ? [status[question[at + 2] ?? 0]] : [],
  );
  return Buffer.from(asked.flatMap((bits) => (bits === undefined ? [] : [0x12 | bits])));
};

const pjl: Answer = (question, { offline, coverOpen, paperOut, paperLow }) => {
  if (!question.includes('@PJL INFO STATUS')) return null;
  const [code, display] = coverOpen
    ? [40_021, 'DOOR OPEN']
    : paperOut
      ? [41_213, 'LOAD TRAY 2']
      : paperLow
        ? [11_304, 'TRAY 3 EMPTY']
        : [offline ? 10_002 : 10_001, 'READY'];
  const online = coverOpen || paperOut || offline ? 'FALSE' : 'TRUE';
  return Buffer.from(`@PJL INFO STATUS\r\nCODE=${code}\r\nDISPLAY="${display}"\r\nONLINE=${online}\r\n\f`, 'latin1');
};

/** A label printer says nothing while labels or ribbon are out. */
const zpl: Answer = (question, { paperOut, ribbonOut, coverOpen, paused }) => {
  if (!question.includes('~HS') || paperOut || ribbonOut || coverOpen) return null;
  const strings = [`030,0,${paused ? 1 : 0},1245,000,0,0,0,000,0,0,0`, '000,0,0,0,1,2,6,0,00000000,1,000', '1234,0'];
  return Buffer.from(strings.map((string) => `\u0002${string}\u0003\r\n`).join(''), 'latin1');
};

const answers: Readonly<Record<RawLanguageName, Answer>> = { escpos, pjl, zpl };
