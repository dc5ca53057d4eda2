import { ExpectedError, type Health, healthOf } from '@motcua/contract';
import type { ScannerIdentity } from '../collectors/escl/capabilities.ts';
import { type EsclReading, noScannerStatus, readEscl } from '../collectors/escl/read-escl.ts';
import type { ScannerStatus } from '../collectors/escl/status.ts';
import { createProbe } from '../probe/create-probe.ts';
import { withDeadline } from '../probe/deadline.ts';
import { esclAddress, esclUrl } from '../probe/escl/address.ts';
import { type OneShotOptions, oneShotError, requireHost, unusable } from './one-shot.ts';

interface ProbeEsclOptions extends OneShotOptions {
  url: string;
}

/** One scanner as `motcua probe escl` prints it. */
export interface EsclProbeResult extends ScannerStatus, ScannerIdentity {
  url: string;
  kind: 'scanner';
  health: Health;
  /** What was asked and not read, and why. */
  missing: EsclReading['missing'];
}

/** Asks one scanner for its state by eSCL. Throws an ExpectedError when it does not answer, or not usably. */
export async function probeEscl({ url, timeoutMs = 10_000, signal }: ProbeEsclOptions): Promise<EsclProbeResult> {
  const address = esclAddress(url);
  if (address === null) {
    const value = url.replace(/\/\/[^/@]*@/, '//').slice(0, 200);
    throw new ExpectedError('E_DEVICE_ADDRESS_INVALID', { value, example: 'http://192.0.2.40/eSCL' });
  }
  const asked = { address: esclUrl(address), protocol: 'eSCL', milliseconds: timeoutMs };
  const deadline = withDeadline(signal, timeoutMs);
  await requireHost(address.host, { signal, timeoutMs });
  const read = await readEscl(createProbe(), address, { deadline });
  if (!read.ok) {
    if (read.detail === noScannerStatus) throw unusable(asked, noScannerStatus, 'không phải ScannerStatus');
    throw oneShotError(read, asked, signal);
  }
  const { status, identity, missing } = read.value;
  return { url: asked.address, kind: 'scanner', ...identity, missing, ...status, health: healthOf(status.reasons) };
}
