import type { ReconcileProposal } from '@motcua/contract';
import {
  type Device,
  isValidOn,
  type ObservedDevice,
  type Proposal,
  planReconcile,
  withPeople,
} from '@motcua/inventory';
import { z } from 'zod';
import { covers } from '../../../access/index.ts';
import { loadRegister } from '../../../store/index.ts';
import { today } from '../../../time/today.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { readObserved } from './read-observed.ts';
import { readPeople } from './read-people.ts';

export const ReconcileQuery = z.looseObject({ unit: z.string().max(32).optional() });

/** `GET /v1/reconcile`: every difference between the books and what is seen, now. */
export const showReconcile: Handler = async ({ store: { read }, now }, request) => {
  const { unit } = parse(ReconcileQuery, request.query);
  const { scope } = request;
  const day = today(now());
  const observed = await readObserved(read, { scope, day });
  const { devices } = await loadRegister(read);
  const declared = devices.filter(
    (row) => isValidOn(row, day) && row.status !== 'liquidated' && covers(scope, row.unit),
  );
  const [links, refused] = await Promise.all([
    read.selectFrom('device_link').selectAll().execute(),
    read.selectFrom('refused_match').select(['declared', 'observed']).execute(),
  ]);
  const watched = new Set(observed.map((seen) => seen.unit));
  const seen = planReconcile({ declared, observed, watched, links, refused });
  const people = await readPeople(read, { scope, declared });
  const proposals = withPeople(seen, { people, declared, links });
  const rows = proposals.map(proposalRow);
  return { asOf: day, proposals: unit === undefined ? rows : rows.filter((row) => isAbout(row, unit)) };
};

const isAbout = ({ record, device, person }: ReconcileProposal, unit: string) =>
  record?.unit === unit || device?.unit === unit || person?.unit === unit;

const proposalRow = ({
  id,
  kind,
  declared,
  observed,
  score,
  certain,
  because,
  rivals,
  person,
}: Proposal): ReconcileProposal => ({
  ...{ id, kind, declared: declared?.tag ?? null, observed: observed?.id ?? null },
  ...{
    unit: declared?.unit ?? observed?.unit ?? person?.unit ?? '',
    score,
    certain,
    because: because.map((reason) => ({ ...reason })),
  },
  record: declared && recordOf(declared),
  device: observed && deviceOf(observed),
  person: person && { tag: person.tag, unit: person.unit, place: person.place, at: person.at },
  rivals: { declared: rivals.declared.map(({ tag }) => tag), observed: rivals.observed.map((seen) => seen.id) },
});

const recordOf = ({ id, tag, unit, kind, vendor, model, serial, mac }: Device) => ({
  ...{ id, tag, unit, kind, vendor, model, serial, mac },
});

const deviceOf = (seen: ObservedDevice) => ({ ...seen, labels: [...seen.labels], macs: [...seen.macs] });
