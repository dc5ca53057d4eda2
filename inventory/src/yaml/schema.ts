import { deviceKinds } from '@motcua/contract';
import { z } from 'zod';
import { assetStatuses, custodies } from '../model.ts';
import { facts } from './facts.ts';
import { boolean, date, integer, mac, number, orNull, text, words } from './scalars.ts';

const code = text(32);
const id = text(100);
const count = integer(0, 1_000_000);
const area = orNull(number(0, 1_000_000));

/** Inside a unit or place, dates that are left out are those of what they stand in. */
const inherited = { validFrom: date.optional(), validTo: date.nullish() };
const dated = { validFrom: date, validTo: orNull(date) };

const deviceFields = {
  kind: z.enum(deviceKinds),
  status: z.enum(assetStatuses),
  place: orNull(id),
  vendor: orNull(text()),
  model: orNull(text()),
  serial: orNull(text()),
  year: orNull(integer(1970, 2200)),
  cost: orNull(integer(0, 1_000_000_000_000)),
  custodian: orNull(text()),
  budgetLine: orNull(text()),
  note: orNull(text(4000)),
  assetNumber: orNull(text(100)),
  warrantyUntil: orNull(date),
  room: orNull(text()),
  mac: orNull(mac),
  custody: z
    .enum(custodies)
    .nullish()
    .transform((value) => value ?? 'own'),
  loanFrom: orNull(date),
  loanUntil: orNull(date),
  requisitioned: boolean.nullish().transform((value) => value ?? false),
  seenAs: z.array(id).max(16).default([]),
};
const post = z.strictObject({ id: id.optional(), number: integer(1, 100_000), ...inherited });
const placeFields = { name: text(), area, posts: z.array(post).default([]) };
const place = z.strictObject({ id, ...placeFields, ...inherited });
const device = z.strictObject({ tag: id, id: id.optional(), ...deviceFields, ...inherited });

const apiVersion = z.literal('motcua.vn/v1');
const level = z.strictObject({ code, rank: integer(1, 20), name: words, ...dated });

const InstallationDocument = z.strictObject({
  apiVersion,
  kind: z.literal('Installation'),
  metadata: z.strictObject({ name: text(100) }),
  spec: z.strictObject({ simulated: boolean, levels: z.array(level).max(100) }),
});

const UnitDocument = z.strictObject({
  apiVersion,
  kind: z.literal('Unit'),
  metadata: z.strictObject({ code, id: id.optional(), ...dated }),
  spec: z.strictObject({
    name: text(),
    kind: text(60).default('one_stop_unit'),
    level: code,
    unitType: text(60),
    parent: orNull(code),
    area,
    officers: orNull(count),
    digitisingOfficers: orNull(count),
    uplinkMbps: orNull(number(0, 10_000_000)),
    facts,
    places: z.array(place).default([]),
    devices: z.array(device).default([]),
  }),
});

const PlaceDocument = z.strictObject({
  apiVersion,
  kind: z.literal('Place'),
  metadata: z.strictObject({ id, ...dated }),
  spec: z.strictObject({ unit: code, ...placeFields }),
});

const DeviceDocument = z.strictObject({
  apiVersion,
  kind: z.literal('Device'),
  metadata: z.strictObject({ tag: id, id: id.optional(), ...dated }),
  spec: z.strictObject({ unit: code, ...deviceFields }),
});

/** Every kind of document that describes an installation. */
export const InstallationFile = z.discriminatedUnion('kind', [
  InstallationDocument,
  UnitDocument,
  PlaceDocument,
  DeviceDocument,
]);
export type InstallationFile = z.infer<typeof InstallationFile>;
export type UnitDocument = z.infer<typeof UnitDocument>;
export type PlaceDocument = z.infer<typeof PlaceDocument>;
export type DeviceDocument = z.infer<typeof DeviceDocument>;
