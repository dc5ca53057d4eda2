import type { Device, Level, Place, Post, RegisterKind, RegisterRows, Unit } from '@motcua/inventory';
import type { Schema } from '../schema.ts';

/** The table of the present in which each kind of row stands. */
export const presentTables = {
  level: 'level',
  unit: 'unit',
  place: 'place',
  post: 'post',
  device: 'register_device',
} as const satisfies Record<RegisterKind, keyof Schema>;

const levelRow = ({ code, rank, name, validFrom, validTo }: Level): Schema['level'] => ({
  code,
  rank,
  name_vi: name.vi,
  name_en: name.en,
  valid_from: validFrom,
  valid_to: validTo,
});

const unitRow = (unit: Unit): Schema['unit'] => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  level: unit.level,
  unit_type: unit.unitType,
  parent: unit.parent,
  area: unit.area,
  officers: unit.officers,
  digitising_officers: unit.digitisingOfficers,
  uplink_mbps: unit.uplinkMbps,
  facts: JSON.stringify(unit.facts),
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
});

const placeRow = ({ id, unit, name, area, validFrom, validTo }: Place): Schema['place'] => ({
  ...{ id, unit, name, area },
  valid_from: validFrom,
  valid_to: validTo,
});

const postRow = ({ id, place, number, validFrom, validTo }: Post): Schema['post'] => ({
  ...{ id, place, number },
  valid_from: validFrom,
  valid_to: validTo,
});

const deviceRow = (device: Device): Schema['register_device'] => ({
  id: device.id,
  tag: device.tag,
  kind: device.kind,
  unit: device.unit,
  place: device.place,
  status: device.status,
  vendor: device.vendor,
  model: device.model,
  serial: device.serial,
  year: device.year,
  cost: device.cost,
  custodian: device.custodian,
  budget_line: device.budgetLine,
  note: device.note,
  asset_number: device.assetNumber,
  warranty_until: device.warrantyUntil,
  room: device.room,
  mac: device.mac,
  custody: device.custody,
  loan_from: device.loanFrom,
  loan_until: device.loanUntil,
  requisitioned: Number(device.requisitioned),
  seen_as: JSON.stringify(device.seenAs),
  valid_from: device.validFrom,
  valid_to: device.validTo,
});

/** A row of the register as its table has it. */
export const toRow: { [Kind in RegisterKind]: (row: RegisterRows[Kind]) => Schema[(typeof presentTables)[Kind]] } = {
  level: levelRow,
  unit: unitRow,
  place: placeRow,
  post: postRow,
  device: deviceRow,
};
