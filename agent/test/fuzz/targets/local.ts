import { readDeviceId } from '../../../src/collectors/printer/device-id.ts';
import { listFormat, parseListing } from '../../../src/collectors/scanner/listing.ts';
import { interpretScan } from '../../../src/collectors/scanner/status.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** One scanner as `scanimage -f` lists it. */
const listed = (...[device, vendor, model, type]: [string, string, string, string]): string =>
  listFormat.replace('%d', device).replace('%v', vendor).replace('%m', model).replace('%t', type);

/** What programs and the kernel of this PC say of devices. */
export const localAnswers: readonly FuzzTarget[] = [
  {
    name: 'SANE list',
    corpus: [
      latin(listed('test:0', 'Noname', 'frontend-tester', 'virtual device')),
      latin(
        listed('fujitsu:fi:1', 'F', 'S1', 'scanner') + listed('epson2:libusb:001:004', 'E', 'P 2', 'multi-function'),
      ),
      latin(listed('v4l:/dev/video0', 'Noname', 'Cam', 'virtual camera')),
    ],
    decode: (bytes) => {
      const scanners = parseListing(text(bytes));
      return scanners.length === 0 ? null : scanners;
    },
  },
  {
    name: 'SANE end',
    corpus: [
      latin('\x07scanimage: sane_start: Document feeder out of documents\n'),
      latin('\x01scanimage: open of device test:0 failed: Invalid argument\n[18:40] [dll] note\n'),
      latin('\x08scanimage: sane_start: Scanner cover is open\n'),
    ],
    decode: (bytes) => {
      const { reasons, ...rest } = interpretScan({
        exitCode: bytes[0] ?? 0,
        timedOut: false,
        stdout: '',
        stderr: text(bytes.subarray(1)),
      });
      return reasons.includes('not-read') ? null : { reasons, ...rest };
    },
  },
  {
    name: 'IEEE 1284 id',
    corpus: [
      latin('MFG:Acme;MDL:Office 100;CMD:PJL,PCL,PS;CLS:PRINTER;SN:A1B2C3;'),
      latin('MANUFACTURER:Acme;MODEL:Label 2;SERIALNUMBER:000000000000;DES:Acme Label 2;'),
    ],
    decode: (bytes) => {
      const id = readDeviceId(text(bytes));
      return Object.values(id).every((value) => value === null) ? null : id;
    },
  },
];
