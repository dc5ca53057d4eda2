import { ExpectedError, type Words } from '@motcua/contract';
import { type Failure, failure, type Outcome, success } from '../../probe/outcome.ts';
import { denials } from '../../probe/snmp/denial.ts';
import { openSnmp } from '../../probe/snmp/open.ts';
import { resolveHost } from '../../probe/snmp/resolve-host.ts';
import type { SnmpTargetAddress, SnmpUser } from '../../probe/snmp/target.ts';
import { quirks } from '../../quirks/index.ts';
import { denialWords } from './denial-words.ts';
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
  /** With a user, version 3 is spoken, and no other. */
  user?: SnmpUser | undefined;
  /** The SNMP context to read, when it is not the default one. */
  context?: string | undefined;
  timeoutMs?: number;
  signal: AbortSignal;
}

/** One device as `motcua probe snmp` prints it. */
export interface SnmpProbeResult extends SnmpDevice, Verdict {
  address: string;
  /** Version of SNMP that it answered in. */
  version: SnmpVersion;
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
  user,
  context = '',
  timeoutMs = 20_000,
  signal,
}: ProbeSnmpOptions): Promise<SnmpProbeResult> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const start = performance.now();
  const resolved = await resolveHost(host, { signal, timeoutMs });
  if (!resolved.ok) throw new ExpectedError('E_HOST_UNRESOLVED', { host });
  const targets = targetsOf({ host: resolved.value, port, community, user, context });
  const answered = await askInTurn(targets, { signal, ends: start + timeoutMs, tryMs: tryFor(timeoutMs) });
  if (signal.aborted) throw new ExpectedError('E_INTERRUPTED');
  if (!answered.ok) throw toError(answered, { address, milliseconds: Math.ceil(performance.now() - start) });
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

type SnmpVersion = SnmpTargetAddress['version'];

/** Version 3 with a user; else version 2c, and then 1, for a device may be so old that it is silent in 2c. */
function targetsOf({
  host,
  port,
  community,
  user,
  context,
}: Required<Omit<ProbeSnmpOptions, 'signal' | 'timeoutMs'>>): SnmpTargetAddress[] {
  const place = { host, port };
  const targets: SnmpTargetAddress[] =
    user !== undefined
      ? [{ ...place, version: '3', user }]
      : [
          { ...place, version: '2c', community },
          { ...place, version: '1', community },
        ];
  return targets.map((target) => inContext(target, context || null));
}

interface Asking {
  signal: AbortSignal;
  /** When all must be over, by the monotonic clock. */
  ends: number;
  tryMs: number;
}

const tryFor = (timeoutMs: number): number => Math.max(50, Math.min(2_000, Math.floor(timeoutMs / 5)));

/** The first target that answers; one that is only silent makes way for the next. */
async function askInTurn(
  targets: readonly SnmpTargetAddress[],
  asking: Asking,
): Promise<Outcome<Gathered & { version: SnmpVersion }>> {
  let last: Failure = failure('device-unreachable', 'not asked');
  for (const target of targets) {
    const answered = await ask(target, asking);
    if (answered.ok) return success({ ...answered.value, version: target.version });
    last = answered;
    if (answered.reason !== 'device-unreachable' || asking.signal.aborted) break;
  }
  return last;
}

const ask = (target: SnmpTargetAddress, { ends, signal, tryMs }: Asking) =>
  gather((context) => {
    const timeoutMs = Math.max(1, Math.floor(ends - performance.now()));
    const tries = context === null ? { tryMs, retries: 1 } : { tryMs: 400, retries: 0 };
    return openSnmp(inContext(target, context), { signal, timeoutMs, ...tries });
  }, quirks);

const nothingKnown: Words = { vi: 'không có giá trị nào đọc được', en: 'no value that is known' };

function toError({ reason, detail }: Failure, known: { address: string; milliseconds: number }): ExpectedError {
  const denial = denials.find((word) => word === detail);
  if (reason === 'permission-denied' && denial !== undefined) {
    const { vi, en } = denialWords[denial];
    return new ExpectedError('E_SNMP_DENIED', { address: known.address, denial, detail: en, detailVi: vi });
  }
  return reason === 'device-unreadable'
    ? unusable(known.address, { vi: detail, en: detail })
    : new ExpectedError('E_SNMP_NO_ANSWER', known);
}

const unusable = (address: string, { vi, en }: Words): ExpectedError =>
  new ExpectedError('E_SNMP_UNUSABLE', { address, detail: en, detailVi: vi });
