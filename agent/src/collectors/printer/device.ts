import { ippAddress } from '../../probe/ipp/address.ts';
import { failure } from '../../probe/outcome.ts';
import type { Context } from '../context.ts';
import { readSnmpPrinter } from '../snmp/read.ts';
import type { Finding } from './device-facts.ts';
import { readIppDevice } from './ipp-device.ts';
import { isUsbUri, schemeOf } from './uri.ts';
import { explainIppUsb, readUsbPrinter } from './usb.ts';

/** Ports of raw printing: their protocols have no question for the state, so SNMP is asked instead. */
const rawPorts: Readonly<Record<string, number>> = { socket: 9100, lpd: 515 };

/** Asks the device behind a queue, in the way that its URI allows. */
export async function readDevice(context: Context, uri: string, { idle }: { idle: boolean }): Promise<Finding> {
  if (isUsbUri(uri)) return await readUsbPrinter(context, uri);
  const scheme = schemeOf(uri);
  if (/^(ipps?|https?)$/.test(scheme)) {
    if (ippAddress(uri) === null) return { is: 'not-probed' };
    return await explainIppUsb(context, uri, await readIppDevice(context, uri));
  }
  const rawPort = rawPorts[scheme];
  if (rawPort === undefined || !URL.canParse(uri)) return { is: 'not-probed' };
  const { hostname, port } = new URL(uri);
  if (hostname === '') return { is: 'failed', failure: failure('not-read', `no host in ${scheme} URI`) };
  return await readRawPort(context, { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || rawPort) }, idle);
}

/** SNMP first: some printers take only one connection, which may be a citizen's print job. */
async function readRawPort(context: Context, address: { host: string; port: number }, idle: boolean): Promise<Finding> {
  const { probe, settings, signal } = context;
  if (settings.rawPortSnmp !== null) {
    const target = { host: address.host, version: '2c', ...settings.rawPortSnmp } as const;
    const found = await readSnmpPrinter(context, target, { tryMs: 800, retries: 0 });
    if (found.is === 'read') return found;
  }
  const reached = await probe.checkPort(address, { signal, timeoutMs: settings.ippMs });
  if (reached.ok) return { is: 'not-probed' };
  // A printer that is printing may refuse a second connection; then its queue has to speak for it.
  const busy = !idle && reached.detail.includes('ECONNREFUSED');
  return busy ? { is: 'not-probed' } : { is: 'failed', failure: reached };
}
