import { failure } from '../../../src/probe/outcome.ts';
import { decodeCim } from '../../../src/probe/windows/decode-cim.ts';
import { decodePcCim } from '../../../src/probe/windows/decode-pc-cim.ts';
import { decodeWinspool } from '../../../src/probe/windows/decode-winspool.ts';
import { type Block, decodeJobs, decodePrinters } from '../../../src/probe/windows/spooler-records.ts';
import { oldestWaiting } from '../../../src/probe/windows/waiting-jobs.ts';
import { answer, printerRow } from '../../windows/answers.ts';
import { jobsBlock, printersBlock } from '../../windows/spooler-block.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const port = { Name: 'IP_10.0.0.5', HostAddress: '10.0.0.5', PortNumber: 9100, Protocol: 1 };
const scanner = { DeviceID: 'USB\\1', Name: 'S', PNPClass: 'Image', ConfigManagerErrorCode: 0, Present: true };

/** What PowerShell answers. */
export const cimAnswers: FuzzTarget = {
  name: 'CIM answer',
  form: 'json',
  corpus: [
    latin(answer()),
    latin(answer({ printers: { ...printerRow, Name: 'P' }, ports: [port], devices: [scanner] })),
    latin(answer({ printers: { value: [{ ...printerRow, Name: 'P' }], Count: 1 } })),
  ],
  decode: (bytes) => {
    const decoded = decodeCim(bytes);
    return decoded.ok ? decoded.value : null;
  },
};

/** What PowerShell answers once a day. */
export const pcCimAnswers: FuzzTarget = {
  name: 'CIM answer of the PC',
  form: 'json',
  corpus: [
    latin(
      '{"os":{"ok":true,"rows":{"Caption":"W","Version":"10.0"}},"bios":{"ok":true,"rows":[{"ReleaseDate":"/Date(1719705600000)/"}]},' +
        '"disks":{"ok":true,"rows":[{"DeviceID":"C:","Size":1}]},"system":{"ok":false},"end":true}',
    ),
  ],
  decode: (bytes) => {
    const decoded = decodePcCim(bytes);
    return decoded.ok ? decoded.value : null;
  },
};

/** A block as one input: its address, how many records it is said to have, and its bytes. */
function packed({ bytes, base, count }: Block): Uint8Array {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(base);
  head.writeUInt32LE(count, 8);
  return Buffer.concat([head, bytes]);
}

function unpacked(input: Uint8Array): Block | null {
  if (input.length < 12) return null;
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  return { base: view.getBigUint64(0, true), count: view.getUint32(8, true), bytes: input.subarray(12) };
}

const somePrinters = printersBlock([
  { name: 'P', jobs: 1, status: 0x10 },
  { name: 'Q', port: 'IP_10.0.0.5' },
]);
const someJobs = jobsBlock([{ submitted: [2026, 6, 30, 1, 2, 3] }, { status: 0x10, submitted: [2026, 6, 30] }]);

/** What winspool writes into memory. */
export const spoolerBlocks: FuzzTarget = {
  name: 'winspool block',
  corpus: [packed(somePrinters), packed(someJobs), packed(printersBlock([]))],
  decode: (bytes) => {
    const block = unpacked(bytes);
    if (block === null) return null;
    const [printers, jobs] = [decodePrinters(block), decodeJobs(block)];
    return printers.length + jobs.length === 0 ? null : { printers, oldest: oldestWaiting(jobs) };
  },
};

/** What the program prints that calls winspool. */
export const winspoolLines: FuzzTarget = {
  name: 'winspool lines',
  corpus: [
    latin('{"printers":[{"name":"P","port":"USB001","driver":"D","status":0,"attributes":64,"jobs":1}]}\n'),
    latin(
      '{"printers":[{"name":"P","status":0,"attributes":0,"jobs":1}]}\n{"printer":"P","oldestWaiting":7,"jobsFailed":null}\n',
    ),
    latin('{"spoolerRuns":false}\n'),
    latin('{"reason":"tool-missing","detail":"no koffi"}\n'),
  ],
  decode: (bytes) => {
    const decoded = decodeWinspool(Buffer.from(bytes).toString('utf8'), failure('not-read', 'killed'));
    return decoded.ok ? decoded.value : null;
  },
};
