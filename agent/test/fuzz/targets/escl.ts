import { readCapabilities } from '../../../src/collectors/escl/capabilities.ts';
import { readScannerStatus } from '../../../src/collectors/escl/status.ts';
import { readXml } from '../../../src/probe/escl/xml.ts';
import { latin, recorded } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const scannerStatus = `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus xmlns:scan="s" xmlns:pwg="p"><pwg:State>Idle</pwg:State><scan:AdfState>ScannerAdfJam</scan:AdfState>
<scan:Jobs><scan:JobInfo><pwg:JobUuid>1&amp;2</pwg:JobUuid><scan:Age>3</scan:Age><!-- - --><![CDATA[x]]></scan:JobInfo></scan:Jobs>
</scan:ScannerStatus>`;

/** Documents of network scanners. */
export const esclDocuments: FuzzTarget = {
  name: 'eSCL',
  corpus: [latin(scannerStatus), ...recorded('fixtures/escl', '.xml')],
  decode: (bytes) => {
    const read = readXml(bytes);
    return read.ok ? (readScannerStatus(read.value) ?? readCapabilities(read.value)) : null;
  },
};
