import { WaiverRow } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';
import { knownAtOf } from './known-at.ts';
import { readWholeSource } from './read-source.ts';

/** Whether a waiver holds on a day. */
export type WaiverState = 'inForce' | 'expired' | 'future' | 'ended';

export interface WaiverList {
  asOf: string;
  simulated: boolean;
  waivers: (WaiverRow & { state: WaiverState })[];
}

/** The waivers of a source or of the hub, with how each stands on a day. */
export async function listWaivers(
  session: Session,
  flags: HubFlags & { asOf: string; file?: string | undefined; 'known-at'?: string | undefined },
): Promise<WaiverList> {
  const { asOf, file } = flags;
  const knownAt = knownAtOf(flags, session.io.now());
  const { rows, simulated } = file === undefined ? await ofHub(session, flags, knownAt) : await ofFile(file);
  return { asOf, simulated, waivers: rows.map((row) => ({ ...row, state: stateOf(row, asOf) })) };
}

async function ofHub(session: Session, flags: HubFlags, knownAt: string | undefined) {
  const hub = await connect(session, flags);
  return hub.list(withQuery('/v1/waivers', { knownAt }), 'waivers', WaiverRow);
}

async function ofFile(file: string): Promise<{ rows: WaiverRow[]; simulated: boolean }> {
  const { installation, settings } = await readWholeSource(file);
  const nobody = { createdAt: null, createdBy: null, endedAt: null, endedBy: null };
  const rows = settings.waivers.map(({ at, ...waiver }) => ({ ...waiver, ...nobody, file: at?.path ?? null }));
  return { rows, simulated: installation.simulated };
}

/** Days compare as texts. */
export function stateOf({ from, expiry, endedAt }: WaiverRow, asOf: string): WaiverState {
  if (asOf < from) return 'future';
  if (asOf < expiry) return 'inForce';
  return endedAt === null ? 'expired' : 'ended';
}
