import type { EsclAddress } from '../../probe/escl/address.ts';
import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Probe } from '../../probe/probe.ts';
import { readCapabilities, type ScannerIdentity } from './capabilities.ts';
import { readScannerStatus, type ScannerStatus } from './status.ts';

/** A scanner as it was read, and what of it was not, and why. */
export interface EsclReading {
  status: ScannerStatus;
  identity: ScannerIdentity;
  missing: { what: string; reason: string; detail: string }[];
}

/** Why a document that was read is no status; who prints it for a person has words of its own. */
export const noScannerStatus = 'it is no ScannerStatus';

/** Asks one scanner by eSCL how it is, and then who it is. */
export async function readEscl(
  { escl }: Pick<Probe, 'escl'>,
  address: EsclAddress,
  { deadline }: { deadline: AbortSignal },
): Promise<Outcome<EsclReading>> {
  const status = await readStatus(escl, address, deadline);
  if (!status.ok) return status;
  return success({ status: status.value, ...(await readIdentity(escl, address, deadline)) });
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
  escl: Probe['escl'],
  address: EsclAddress,
  deadline: AbortSignal,
): Promise<Outcome<ScannerStatus>> {
  const read = await escl(address, 'ScannerStatus', { deadline });
  if (!read.ok) return read;
  if (read.value.is === 'not-ready') return success(notReady);
  const status = readScannerStatus(read.value.root);
  return status === null ? failure('device-unreadable', noScannerStatus) : success(status);
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
  escl: Probe['escl'],
  address: EsclAddress,
  deadline: AbortSignal,
): Promise<Omit<EsclReading, 'status'>> {
  const what = 'ScannerCapabilities';
  const read = await escl(address, what, { deadline });
  if (!read.ok) return { identity: nobody, missing: [{ what, reason: read.reason, detail: read.detail }] };
  const identity = read.value.is === 'document' ? readCapabilities(read.value.root) : null;
  const missing = [{ what, reason: 'device-unreadable', detail: read.value.is }];
  return identity === null ? { identity: nobody, missing } : { identity, missing: [] };
}
