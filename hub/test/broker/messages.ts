import { type Ack, type Desired, defaultIntervals, type UnitReadiness } from '@motcua/contract';
import { boot } from '../support/sample.ts';

const at = '2026-03-02T01:00:00Z';

export const ackOf = (seq: number): Ack => ({ v: 1, type: 'ack', boot: boot(), seq, at });

export const desiredOf = (version: number): Desired => ({
  ...{ v: 1, version, at, intervals: defaultIntervals, discovery: null, traps: null, forget: [] },
  ...{ snmp: [], ipp: [], escl: [], raw: [], ups: [], presence: [] },
});

export const readinessOf = (unit: string, answer: string): UnitReadiness => ({
  ...{ v: 1, unit, answer, since: at, at, because: [], simulated: true },
});
