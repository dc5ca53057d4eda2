import { randomBytes } from 'node:crypto';
import { type Desired, defaultIntervals, type Hardware, noTargets } from '@motcua/contract';
import { hardwareText } from '../../../identity/index.ts';
import type { Tx } from '../../../store/index.ts';

interface NewAgent {
  agent: string;
  unitId: string;
  host: { hostname: string | null; os: string | null; hardware?: Hardware | null | undefined };
  at: string;
  /** Null while its first certificate is still to come. */
  leaf: { serial: string; expiresAt: Date; issuerSha256: string } | null;
}

/** Puts a new agent on the books, with its first configuration. */
export async function insertAgent(tx: Tx, { agent, unitId, host, at, leaf }: NewAgent): Promise<void> {
  const { hostname, os, hardware = null } = host;
  await tx
    .insertInto('agent')
    .values({
      ...{ id: agent, unit_id: unitId, hostname, os, enrolled_at: at },
      hardware: hardware === null ? null : hardwareText(hardware),
      cert_serial: leaf?.serial ?? '',
      cert_expires_at: leaf?.expiresAt.toISOString() ?? at,
      issuer_sha256: leaf?.issuerSha256 ?? null,
      capabilities: '[]',
      pc_reasons: '[]',
    })
    .execute();
  await tx
    .insertInto('desired')
    .values({ agent, version: 1, at, body: JSON.stringify(firstDesired(at)) })
    .execute();
}

/** `pc-00364-1f9c03ab`: the unit is for people to recognise, the rest makes it one of a kind. */
export const agentIdFor = (code: string): string => {
  const unit = code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `pc-${unit}-${randomBytes(4).toString('hex')}`;
};

const firstDesired = (at: string): Desired => ({
  v: 1,
  version: 1,
  at,
  intervals: defaultIntervals,
  ...noTargets,
  discovery: null,
  traps: null,
});
