import { decodeCim } from '../../../src/probe/windows/decode-cim.ts';
import { answer, printerRow } from '../../windows/answers.ts';
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
