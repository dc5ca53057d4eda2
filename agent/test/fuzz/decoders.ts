import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCapabilities } from '../../src/collectors/escl/capabilities.ts';
import { readScannerStatus } from '../../src/collectors/escl/status.ts';
import { readEscpos } from '../../src/collectors/raw/escpos.ts';
import { readPjl } from '../../src/collectors/raw/pjl.ts';
import { readZpl } from '../../src/collectors/raw/zpl.ts';
import { interpretUps } from '../../src/collectors/ups/interpret.ts';
import { readXml } from '../../src/probe/escl/xml.ts';
import { parseVariables } from '../../src/probe/nut/parse.ts';
import { recordings } from './corpus.ts';

/** A decoder of what a device sends, and answers to damage. It gives null for what cannot be read. */
export interface FuzzTarget {
  name: string;
  decode: (bytes: Uint8Array) => unknown;
  corpus: readonly Uint8Array[];
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const scannerStatus = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus xmlns:scan="s" xmlns:pwg="p"><pwg:State>Idle</pwg:State><scan:AdfState>ScannerAdfJam</scan:AdfState>
<scan:Jobs><scan:JobInfo><pwg:JobUuid>1&amp;2</pwg:JobUuid><scan:Age>3</scan:Age><!-- - --><![CDATA[x]]></scan:JobInfo></scan:Jobs>
</scan:ScannerStatus>`;

const recorded = (): Buffer[] => {
  const folder = join(recordings, 'fixtures/escl');
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : [];
};

function decodeEscl(bytes: Uint8Array): unknown {
  const read = readXml(bytes);
  return read.ok ? (readScannerStatus(read.value) ?? readCapabilities(read.value)) : null;
}

/** Each byte of the input answers one DLE EOT, so that strange bytes, missing and doubled ones all come up. */
const decodeEscpos = (bytes: Uint8Array): unknown =>
  readEscpos(new Map([1, 2, 3, 4].map((n) => [`DLE EOT ${n}`, bytes.subarray(n - 1, n === 4 ? undefined : n)])));

const decodeNut = (bytes: Uint8Array): unknown => {
  const answer = parseVariables(bytes, 'ups1');
  return answer?.is === 'variables' ? interpretUps(answer.variables) : answer;
};

const nutAnswer = `BEGIN LIST VAR ups1
VAR ups1 battery.charge "9"
VAR ups1 battery.runtime "1800"
VAR ups1 ups.mfr "Ex \\"ample\\\\"
VAR ups1 ups.status "OB LB DISCHRG"
END LIST VAR ups1
`;

/** The decoders of what scanners, raw printers and UPS servers send. */
export const fuzzTargets: readonly FuzzTarget[] = [
  { name: 'eSCL documents', decode: decodeEscl, corpus: [latin(scannerStatus), ...recorded()] },
  { name: 'ESC/POS', decode: decodeEscpos, corpus: [latin('\x12\x12\x12\x12'), latin('\x1a\x36\x12\x7e')] },
  {
    name: 'PJL',
    decode: readPjl,
    corpus: [latin('@PJL INFO STATUS\r\nCODE=40021\r\nDISPLAY="12 PRINTER OPEN"\r\nONLINE=FALSE\r\n\f')],
  },
  {
    name: 'ZPL ~HS',
    decode: readZpl,
    corpus: [
      latin(
        '\x02030,1,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,1,0,1,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n',
      ),
    ],
  },
  { name: 'NUT LIST VAR', decode: decodeNut, corpus: [latin(nutAnswer), latin('ERR DRIVER-NOT-CONNECTED\n')] },
];
