import type { LevelState } from '@motcua/contract';
import type { Named } from '../../../mib/word.ts';

/** Kinds as `probe snmp` tells them: finer than the register's, for one device is looked at. */
export type ProbedKind =
  | 'printer'
  | 'mfp'
  | 'label-printer'
  | 'large-format'
  | 'scanner'
  | 'ups'
  | 'switch'
  | 'router'
  | 'other';

/** A level as the device has it, and what it means. */
interface Leveled {
  rawMax: number | null;
  rawLevel: number | null;
  percent: number | null;
  levelState: LevelState;
}

export interface ProbedSupply extends Leveled {
  /** Null for a supply that stands in no table (a vendor's record). */
  index: string | null;
  description: string | null;
  type: string | null;
  cls: string | null;
  unit: string | null;
  colorant: string | null;
}

/** PrtSubUnitStatusTC taken apart (RFC 3805). */
export interface SubUnitStatus {
  availability: string;
  nonCriticalAlerts: boolean;
  criticalAlerts: boolean;
  offLine: boolean;
  transitioning: boolean;
}

export interface ProbedTray extends Leveled {
  index: string;
  name: string | null;
  description: string | null;
  unit: string | null;
  rawStatus: number | null;
  status: SubUnitStatus | null;
}

export interface ProbedAlert {
  index: string;
  severity: Named | null;
  trainingLevel: number | null;
  group: Named | null;
  groupIndex: number | null;
  location: number | null;
  code: Named | null;
  description: string | null;
  timeTicks: number | null;
}

export interface ProbedPort {
  ifIndex: number;
  ifName: string | null;
  ifDescr: string | null;
  ifType: string | null;
  ifAdminStatus: string | null;
  ifOperStatus: string | null;
  /** Bits a second; null where the device says none or 0. */
  ifSpeed: number | null;
}

export interface ProbedUps {
  batteryChargePercent: number | null;
  runtimeMinutes: number | null;
  /** One number, or one for each phase. */
  loadPercent: number | number[] | null;
  onBattery: boolean | null;
  replaceBattery: boolean | null;
  /** Word of the UPS for where its output comes from. */
  outputSource: string | null;
  batteryStatus: string | null;
  alarms: number | null;
}

/** What a device said of itself, oddities put right, nothing judged. */
export interface SnmpDevice {
  kind: ProbedKind;
  vendor: string | null;
  model: string | null;
  /** Other names that the device has for itself, and where each stands. */
  modelCandidates: { text: string; source: string }[];
  serial: string | null;
  firmware: string | null;
  sysDescr: string | null;
  sysObjectID: string | null;
  hrDeviceStatus: Named | null;
  hrPrinterStatus: Named | null;
  errorStateHex: string | null;
  errorFlags: string[];
  supplies: ProbedSupply[];
  trays: ProbedTray[];
  pageCount: number | null;
  pageCountUnit: string | null;
  alerts: ProbedAlert[];
  console: string[];
  ups: ProbedUps | null;
  ports: ProbedPort[];
}
