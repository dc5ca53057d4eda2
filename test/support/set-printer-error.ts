import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const errorState = '1.3.6.1.2.1.25.3.5.1.2.1';

/** Community of the printer below. */
export const snmpCommunity = 'counter';

/** A printer that is well, and whose hrPrinterDetectedErrorState (RFC 2790) can be set. Simulated. */
export const settablePrinter = [
  '1.3.6.1.2.1.1.1.0|4|Simulated printer',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
  '1.3.6.1.2.1.25.3.2.1.5.1|2|2',
  '1.3.6.1.2.1.25.3.5.1.1.1|2|3',
  `${errorState}|4:writecache|hexvalue=00`,
  '',
].join('\n');

/** Sets the error bits of a printer, in hex: `40` is noPaper, `00` is none. */
export async function setPrinterError({
  host = '127.0.0.1',
  port,
  bits,
  scratch,
}: {
  host?: string;
  port: number;
  bits: string;
  scratch: string;
}) {
  const args = ['-v2c', '-c', snmpCommunity, `${host}:${port}`, errorState, 'x', bits];
  await run('snmpset', args, { env: { ...process.env, SNMP_PERSISTENT_DIR: scratch, MIBS: '' } });
}
