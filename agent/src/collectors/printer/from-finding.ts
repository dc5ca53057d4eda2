import type { DeviceKind, DeviceReading } from '@motcua/contract';
import type { Context } from '../context.ts';
import { emptyIdentity, remembered, toPart, toReading } from '../reading.ts';
import type { Finding } from './device-facts.ts';

/** Pure: the reading of a device that was asked directly. What it was known as stays when it does not answer. */
export function fromFinding(
  { key, name, uri, kind = 'printer' }: { key: string; name: string; uri: string; kind?: DeviceKind },
  finding: Finding,
  { known, now }: Pick<Context, 'known' | 'now'>,
): DeviceReading {
  if (finding.is === 'read') {
    const { reasons, identity, ...facts } = finding.facts;
    const parts = [toPart('device', reasons)];
    return toReading({ key, kind, name: identity.model ?? name, parts, ...facts, identity: { ...identity, uri } }, now);
  }
  const reason = finding.is === 'failed' ? finding.failure.reason : 'device-not-probed';
  const before = known.filter((device) => device.key === key).map(remembered)[0];
  const parts = [toPart('device', [reason])];
  return toReading({ key, kind, name, identity: { ...emptyIdentity, uri }, ...before, parts }, now);
}
