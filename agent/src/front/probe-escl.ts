import { ExpectedError, type Health, healthOf } from '@motcua/contract';
import { readCapabilities, type ScannerIdentity } from '../collectors/escl/capabilities.ts';
import { readScannerStatus, type ScannerStatus } from '../collectors/escl/status.ts';
import { withDeadline } from '../probe/deadline.ts';
import { type EsclAddress, esclAddress, esclUrl } from '../probe/escl/address.ts';
import { readDocument } from '../probe/escl/read-document.ts';
import { type Asked, type OneShotOptions, oneShotError, requireHost, unusable } from './one-shot.ts';

interface ProbeEsclOptions extends OneShotOptions {
  url: string;
}

/** One scanner as `motcua probe escl` prints it. */
export interface EsclProbeResult extends ScannerStatus, ScannerIdentity {
  url: string;
  kind: 'scanner';
  health: Health;
  /** What was asked and not read, and why. */
  missing: { what: string; reason: string; detail: string }[];
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
  const status = await readStatus(address, { asked, deadline, signal });
  const identity = await readIdentity(address, deadline);
  return { url: asked.address, kind: 'scanner', ...identity, ...status, health: healthOf(status.reasons) };
}

/** 503 is how a scanner says that it is busy or not yet warm: it is there, and nothing more is known. */
const notReady: ScannerStatus = {
  state: null,
  adfState: null,
  stateReasons: ['HTTP 503'],
  reasons: ['scanner-not-ready'],
  jobs: [],
};

async function readStatus(
  address: EsclAddress,
  { asked, deadline, signal }: { asked: Asked; deadline: AbortSignal; signal: AbortSignal },
): Promise<ScannerStatus> {
  const read = await readDocument(address, 'ScannerStatus', { deadline });
  if (!read.ok) throw oneShotError(read, asked, signal);
  if (read.value.is === 'not-ready') return notReady;
  const status = readScannerStatus(read.value.root);
  if (status === null) throw unusable(asked, 'it is no ScannerStatus', 'không phải ScannerStatus');
  return status;
}

const nobody: ScannerIdentity = {
  vendor: null,
  model: null,
  serial: null,
  uuid: null,
  version: null,
  hasPlaten: null,
  hasFeeder: null,
};

/** Who the scanner is matters less than how it is: without it, the state is told all the same. */
async function readIdentity(
  address: EsclAddress,
  deadline: AbortSignal,
): Promise<ScannerIdentity & Pick<EsclProbeResult, 'missing'>> {
  const what = 'ScannerCapabilities';
  const read = await readDocument(address, what, { deadline });
  if (!read.ok) return { ...nobody, missing: [{ what, reason: read.reason, detail: read.detail }] };
  const identity = read.value.is === 'document' ? readCapabilities(read.value.root) : null;
  const missing = [{ what, reason: 'device-unreadable', detail: read.value.is }];
  return identity === null ? { ...nobody, missing } : { ...identity, missing: [] };
}
