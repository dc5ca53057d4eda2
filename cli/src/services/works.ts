import { PlannedWorkRow, PlannedWorkView } from '@motcua/contract';
import { wholeNumber } from '../flags/define.ts';
import { parseMoment } from '../flags/moment.ts';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';

/** What a person says of work to be planned. */
export interface WorkAsked extends HubFlags {
  unit?: string | undefined;
  only: boolean;
  system?: string | undefined;
  from: string;
  to: string;
  reason: string;
  stopsService: boolean | null;
  urgent?: string | undefined;
}

/** Plans work on the hub. */
export async function planWork(session: Session, { unit, only, system, urgent, ...asked }: WorkAsked) {
  const now = session.io.now();
  const body = {
    ...{ unit: unit ?? null, subtree: !only, system: system ?? null, urgent: urgent ?? null },
    from: timeOf(asked.from, { where: '--from', now }),
    to: timeOf(asked.to, { where: '--to', now }),
    ...{ reason: asked.reason, stopsService: asked.stopsService },
  };
  const hub = await connect(session, asked);
  return hub.post('/v1/planned-works', body, PlannedWorkRow);
}

/** Planned work, the newest first. */
export async function listWorks(session: Session, flags: HubFlags) {
  const hub = await connect(session, flags);
  const { rows, simulated } = await hub.list('/v1/planned-works', 'works', PlannedWorkRow);
  return { works: rows, simulated };
}

/** One of them, with the faults that were in it. */
export async function showWork(session: Session, number: string, flags: HubFlags) {
  const hub = await connect(session, flags);
  return { work: await hub.get(pathOf(number), PlannedWorkView), simulated: await hub.isSimulated() };
}

export async function cancelWork(
  session: Session,
  number: string,
  { reason, ...flags }: HubFlags & { reason: string },
) {
  const hub = await connect(session, flags);
  return hub.post(`${pathOf(number)}/cancel`, { reason }, PlannedWorkRow);
}

const pathOf = (number: string): string =>
  `/v1/planned-works/${wholeNumber(number, { min: 1, max: 999_999_999, where: 'NUMBER' })}`;

/** `2026-12-12 17:30` is a time of Vietnam, whatever zone this machine is in. */
function timeOf(value: string, { where, now }: { where: string; now: Date }): string {
  const local = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(value.trim());
  const text = local === null ? value.trim() : `${local[1]}T${local[2]}:00+07:00`;
  return parseMoment(text, { where, now }).toISOString();
}
