import { ExpectedError, type Words } from '@motcua/contract';
import { type Failure, type Outcome, success } from '../../probe/outcome.ts';
import { openSnmp } from '../../probe/snmp/open.ts';
import { resolveHost } from '../../probe/snmp/resolve-host.ts';
import { quirks } from '../../quirks/index.ts';
import type { SnmpDevice } from './device/device.ts';
import { type Gathered, gather, type NotRead, stateIsMissing } from './device/gather.ts';
import { interpret } from './device/interpret.ts';
import { judgeDevice, type Verdict } from './device/judge-device.ts';
import { inContext } from './in-context.ts';

/** Whom to ask, and how long that may take in all. */
export interface ProbeSnmpOptions {
  host: string;
  port?: number;
  community?: string;
  timeoutMs?: number;
  signal: AbortSignal;
}

/** One device as `motcua probe snmp` prints it. */
export interface SnmpProbeResult extends SnmpDevice, Verdict {
  address: string;
  /** Version of SNMP that it answered in. */
  version: '1' | '2c';
  /** Rows of the quirk table that applied. */
  quirks: string[];
  /** What was asked and not read, and why. */
  missing: NotRead[];
}

/** Reads one device by SNMP, whatever it is. Throws an ExpectedError when it does not answer, or not usably. */
export async function probeSnmp({
  host,
  port = 161,
  community = 'public',
  timeoutMs = 20_000,
  signal,
}: ProbeSnmpOptions): Promise<SnmpProbeResult> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const ends = performance.now() + timeoutMs;
  const resolved = await resolveHost(host, { signal, timeoutMs });
  if (!resolved.ok) throw new ExpectedError('E_HOST_UNRESOLVED', { host });
  const asked = { host: resolved.value, port, community, signal, ends };
  const answered = await askVersions(asked, timeoutMs);
  if (!answered.ok) throw toError(answered, { address, milliseconds: timeoutMs });
  const { version, answers, rows, missing } = answered.value;
  if (answers.size === 0) throw unusable(address, nothingKnown);
  const device = interpret(answers, rows);
  return {
    address,
    version,
    ...device,
    ...judgeDevice(device, { incomplete: stateIsMissing(missing) }),
    quirks: rows.map(({ name }) => name),
    missing,
  };
}

interface Asked {
  host: string;
  port: number;
  community: string;
  signal: AbortSignal;
  /** When all must be over, by the monotonic clock. */
  ends: number;
}

/** Version 2c first; a device that is silent in it may be so old that it has version 1 only. */
async function askVersions(asked: Asked, timeoutMs: number): Promise<Outcome<Gathered & { version: '1' | '2c' }>> {
  const tryMs = Math.max(50, Math.min(1_500, Math.floor(timeoutMs / 5)));
  const second = await askOne(asked, '2c', tryMs);
  if (second.ok) return success({ ...second.value, version: '2c' });
  if (second.reason !== 'device-unreachable' || asked.signal.aborted) return second;
  const first = await askOne(asked, '1', tryMs);
  return first.ok ? success({ ...first.value, version: '1' }) : first;
}

const askOne = ({ ends, signal, ...target }: Asked, version: '1' | '2c', tryMs: number) =>
  gather((context) => {
    const timeoutMs = Math.max(1, Math.floor(ends - performance.now()));
    const tries = context === null ? { tryMs, retries: 1 } : { tryMs: 400, retries: 0 };
    return openSnmp(inContext({ ...target, version }, context), { signal, timeoutMs, ...tries });
  }, quirks);

const nothingKnown: Words = { vi: 'không có giá trị nào đọc được', en: 'no value that is known' };

const toError = ({ reason, detail }: Failure, known: { address: string; milliseconds: number }): ExpectedError =>
  reason === 'device-unreadable'
    ? unusable(known.address, { vi: detail, en: detail })
    : new ExpectedError('E_SNMP_NO_ANSWER', known);

const unusable = (address: string, { vi, en }: Words): ExpectedError =>
  new ExpectedError('E_SNMP_UNUSABLE', { address, detail: en, detailVi: vi });
