import { readEscpos } from '../../../src/collectors/raw/escpos.ts';
import { readPjl } from '../../../src/collectors/raw/pjl.ts';
import { readZpl } from '../../../src/collectors/raw/zpl.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const hostStatus =
  '\x02030,1,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,1,0,1,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n';

/** What printers say on port 9100. */
export const rawAnswers: readonly FuzzTarget[] = [
  {
    name: 'ESC/POS',
    corpus: [latin('\x12\x12\x12\x12'), latin('\x1a\x36\x12\x7e')],
    // Each octet answers one DLE EOT, so that strange octets, missing and doubled ones all come up.
    decode: (bytes) =>
      readEscpos(new Map([1, 2, 3, 4].map((n) => [`DLE EOT ${n}`, bytes.subarray(n - 1, n === 4 ? undefined : n)]))),
  },
  {
    name: 'PJL',
    corpus: [latin('@PJL INFO STATUS\r\nCODE=40021\r\nDISPLAY="12 PRINTER OPEN"\r\nONLINE=FALSE\r\n\f')],
    decode: readPjl,
  },
  { name: 'ZPL', corpus: [latin(hostStatus)], decode: readZpl },
];
