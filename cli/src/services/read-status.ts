import { ReadinessPage, ReadinessRow, StatusView } from '@motcua/contract';
import type { Session } from '../session.ts';
import { connect, type HubFlags, withQuery } from './connect.ts';

/** Units that cannot serve which the headline names. */
const named = 20;

/** The headline of an installation, with the first of the units that cannot serve now. */
export async function readStatus(session: Session, { asOf, ...flags }: HubFlags & { asOf?: string | undefined }) {
  const hub = await connect(session, flags);
  const status = await hub.get(withQuery('/v1/status', { asOf }), StatusView);
  if (status.readiness === undefined) return status;
  const none = { units: [], counts: status.readiness };
  const path = withQuery('/v1/readiness', { answer: 'not_ready', limit: named });
  const { units, counts } = status.readiness.notReady === 0 ? none : await hub.get(path, ReadinessPage);
  return { ...status, readiness: { ...counts, cannotServe: units } };
}

/** Whether one counter can serve, and why not. */
export async function readCounter(session: Session, { unit, ...flags }: HubFlags & { unit: string }) {
  const hub = await connect(session, flags);
  return hub.get(`/v1/readiness/${encodeURIComponent(unit)}`, ReadinessRow);
}

/** All counters with one answer. */
export async function listCounters(session: Session, { answer, ...flags }: HubFlags & { answer: string }) {
  const hub = await connect(session, flags);
  const { rows: units, simulated } = await hub.list(withQuery('/v1/readiness', { answer }), 'units', ReadinessRow);
  return { simulated, units };
}
