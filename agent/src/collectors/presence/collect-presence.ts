import { type DeviceKind, type DeviceReading, type PresenceTarget, toDeviceKind } from '@motcua/contract';
import { type Failure, failure, type Outcome } from '../../probe/outcome.ts';
import type { Collected, Context } from '../context.ts';
import { eachLimited } from '../each-limited.ts';
import { targetKey } from '../each-target.ts';
import { outcomeRow } from '../outcome-row.ts';
import { withoutCredentials } from '../printer/uri.ts';
import { emptyIdentity, toPart, toReading } from '../reading.ts';
import { missingHeartbeat } from './missing-heartbeat.ts';

/** Looks for a sign of life of what citizens use themselves, and the hub names: queue machines, rating tablets, PCs. */
export async function collectPresence(context: Context): Promise<Collected> {
  const found = await eachLimited(context.desired.presence, 8, async (target) => {
    const start = performance.now();
    const sign = await signOfLife(context, target.url);
    const url = withoutCredentials(target.url);
    return {
      device: toDevice(target, { url, failed: sign.ok ? null : sign, now: context.now }),
      probe: outcomeRow(`presence ${url}`, performance.now() - start, sign.ok ? null : sign),
    };
  });
  return { devices: found.map(({ device }) => device), probes: found.map(({ probe }) => probe) };
}

async function signOfLife({ probe, signal, settings }: Context, url: string): Promise<Outcome<unknown>> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.hostname === '') return failure('not-read', 'not an address');
  const options = { signal, timeoutMs: settings.presenceMs };
  if (parsed.protocol !== 'tcp:') return await probe.httpAnswers(parsed, options);
  const port = Number(parsed.port);
  if (port === 0) return failure('not-read', 'an address without a port');
  return await probe.checkPort({ host: parsed.hostname.replace(/^\[|\]$/g, ''), port }, options);
}

/** Pure: what a sign of life, or its absence, says of a device. */
function toDevice(
  target: PresenceTarget,
  { url, failed, now }: { url: string; failed: Failure | null; now: Date },
): DeviceReading {
  const kind = toDeviceKind(target.kind);
  const reasons = failed === null ? [] : [reasonFor(kind, failed)];
  return toReading(
    {
      key: targetKey('presence', url),
      kind,
      name: target.name,
      identity: { ...emptyIdentity, uri: url },
      parts: [toPart('device', reasons)],
    },
    now,
  );
}

const reasonFor = (kind: DeviceKind, { reason }: Failure): string =>
  reason === 'device-unreachable' ? missingHeartbeat(kind) : reason;
