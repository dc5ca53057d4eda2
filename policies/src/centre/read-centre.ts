import { z } from 'zod';
import type { Centre } from './rule.ts';

const text = z.string().catch('');
const list = <T extends z.ZodType>(of: T) => z.array(of).catch([]);

const host = z.looseObject({ name: text, address: text, port: z.number().catch(22) });
const place = z.looseObject({ name: text, role: text, facility: text, country: text, hosts: list(host) });
const path = z.looseObject({ name: text, carrier: text, route: text, ends: list(z.looseObject({ host: text })) });
const networks = z.looseObject({ admin: list(z.string()), monitoring: list(z.string()), agents: list(z.string()) });

/** What rules read of a stack file. The program checks its form; here a part of another form counts as not there. */
const centreSchema = z.looseObject({
  places: list(place),
  paths: list(path),
  networks: networks.catch({ admin: [], monitoring: [], agents: [] }),
  logDays: z.number().catch(365),
  changeWindow: z.looseObject({ from: text, to: text }).nullable().catch(null),
  backup: z
    .looseObject({ restoreTestDays: z.number().catch(90), restoreTestedOn: z.string().nullable().catch(null) })
    .catch({ restoreTestDays: 90, restoreTestedOn: null }),
  stateUrl: z.string().nullable().catch(null),
});

export type CentrePlan = z.infer<typeof centreSchema>;
export type PlannedPlace = CentrePlan['places'][number];

/** The stack file as rules read it. */
export const readCentre = ({ values }: Centre): CentrePlan => centreSchema.parse(values);

/** Where a host of this name stands. */
export const placeOfHost = ({ places }: CentrePlan, name: string): PlannedPlace | undefined =>
  places.find(({ hosts }) => hosts.some((one) => one.name === name));

/** The two places that hold data. */
export const sitesOf = ({ places }: CentrePlan): PlannedPlace[] => places.filter(({ role }) => role !== 'witness');
