import type { DeviceKind } from '@motcua/contract';

/** A calendar date, `2026-06-30`. Validity runs from `validFrom` to the day before `validTo`; null is open. */
export type IsoDate = string;

/** Something that holds between two dates. */
export interface Dated {
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** A one-stop unit. `code` alone identifies nothing: codes are re-used over time, so `id` and validity go with it. */
export interface Unit extends Dated {
  id: string;
  code: string;
  name: string;
  /** What standards select by; every unit of Hanoi is a `one_stop_unit`. */
  kind: string;
  /** Code of a row in `Installation.levels`. */
  level: string;
  /** Type of the body in the source's words: phuong, xa, thi_tran, quan, huyen, thi_xa, so. */
  unitType: string;
  /** Code of the parent, or null at the top. */
  parent: string | null;
  /** Square metres; null when nobody has measured. */
  area: number | null;
  officers: number | null;
  /** Officers whose PCs digitise dossiers; null when nobody has counted. */
  digitisingOfficers: number | null;
  uplinkMbps: number | null;
  /** Other declared facts that standards ask for, such as posts by norm group; by names that `factName` allows. */
  facts: Readonly<Record<string, FactValue>>;
}

/** A declared fact that has no field of its own. */
export type FactValue = number | boolean | string;

/** What a fact may be called, and how many a unit has at most. */
export const factName = /^[a-z][a-zA-Z0-9.]{0,60}$/;
export const mostFacts = 100;

/** A level of the tree; levels are data (three until 30/06/2025, two after). */
export interface Level extends Dated {
  code: string;
  /** 1 is the top. */
  rank: number;
  name: { vi: string; en: string };
}

/** Where devices stand. Devices move by place on reorganisation, never by formula. */
export interface Place extends Dated {
  id: string;
  unit: string;
  name: string;
  area: number | null;
}

/** An officer's counter. */
export interface Post extends Dated {
  id: string;
  place: string;
  number: number;
}

/** Status of an asset, as the register has it. */
export const assetStatuses = [
  'in_use',
  'broken',
  'degraded',
  'repairing',
  'in_stock',
  'waiting_liquidation',
  'liquidated',
] as const;
export type AssetStatus = (typeof assetStatuses)[number];

/** A device of the register ("on the books"). Money is integer đồng. */
export interface Device extends Dated {
  id: string;
  tag: string;
  kind: DeviceKind;
  unit: string;
  place: string | null;
  status: AssetStatus;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  year: number | null;
  cost: number | null;
  custodian: string | null;
  budgetLine: string | null;
  note: string | null;
  /** Number in the asset accounts, where it is another one than the tag. */
  assetNumber: string | null;
  /** Last day of the warranty. */
  warrantyUntil: IsoDate | null;
  /** Room within the place. */
  room: string | null;
  /** MAC address in lower case with colons. */
  mac: string | null;
  /** `temporary`: lent to the unit, from and until when it is known. */
  custody: Custody;
  loanFrom: IsoDate | null;
  loanUntil: IsoDate | null;
  /** Set apart for citizens although an officer's: counted for both at once it is a gap. */
  requisitioned: boolean;
  /** Ids under which agents see it, as reconciliation has found; several when several agents do. */
  seenAs: readonly string[];
}

export const custodies = ['own', 'temporary'] as const;
export type Custody = (typeof custodies)[number];

/** What is not said of a device. */
export const deviceDefaults = {
  place: null,
  vendor: null,
  model: null,
  serial: null,
  year: null,
  cost: null,
  custodian: null,
  budgetLine: null,
  note: null,
  assetNumber: null,
  warrantyUntil: null,
  room: null,
  mac: null,
  custody: 'own',
  loanFrom: null,
  loanUntil: null,
  requisitioned: false,
  seenAs: [],
} as const satisfies Partial<Device>;

/** All that is declared of one installation. */
export interface Installation {
  name: string;
  /** True when any of it is made up; then every screen and export says "Dữ liệu mô phỏng". */
  simulated: boolean;
  levels: Level[];
  units: Unit[];
  places: Place[];
  posts: Post[];
  devices: Device[];
}
