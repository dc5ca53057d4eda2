import type { SnmpProbeResult } from '@motcua/agent';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { probeTexts as texts } from '../texts/probe.ts';
import { reasonsIn } from './devices.ts';

/** One device as it was read. */
export const snmpProbeAnswer = (data: SnmpProbeResult): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      facts(data),
      ...(data.ups === null ? [] : [upsFacts(data.ups)]),
      ...(data.supplies.length === 0 ? [] : [supplies(data.supplies)]),
      ...(data.trays.length === 0 ? [] : [trays(data.trays)]),
      ...(data.alerts.length === 0 ? [] : [alerts(data.alerts)]),
      ...(data.ports.length === 0 ? [] : [ports(data.ports)]),
      ...(data.missing.length === 0 ? [] : [missing(data.missing)]),
    ],
  },
});

const facts = (data: SnmpProbeResult): Section => ({
  is: 'facts',
  facts: [
    { words: heads.device, value: data.address },
    { words: heads.kind, value: data.kind },
    { words: texts.vendor, value: data.vendor },
    { words: texts.model, value: data.model },
    { words: texts.serial, value: data.serial },
    { words: texts.firmware, value: data.firmware },
    { words: texts.description, value: data.sysDescr },
    { words: heads.health, value: data.health, type: 'health' },
    { words: heads.reasons, value: reasonsIn(data.reasons) },
    {
      words: heads.raw,
      value:
        [...data.errorFlags, data.hrDeviceStatus?.name, data.hrPrinterStatus?.name].filter(Boolean).join(', ') || null,
    },
    { words: texts.pageCount, value: data.pageCount, type: 'number' },
    { words: texts.quirks, value: data.quirks.join(', ') || null },
  ],
});

const upsFacts = (ups: NonNullable<SnmpProbeResult['ups']>): Section => ({
  is: 'facts',
  facts: [
    { words: texts.battery, value: ups.batteryChargePercent, type: 'number' },
    { words: texts.runtime, value: ups.runtimeMinutes, type: 'number' },
    { words: texts.load, value: Array.isArray(ups.loadPercent) ? ups.loadPercent.join(' / ') : ups.loadPercent },
    { words: texts.onBattery, value: ups.onBattery, type: 'flag' },
    { words: texts.replaceBattery, value: ups.replaceBattery, type: 'flag' },
  ],
});

type Row<Key extends 'supplies' | 'trays' | 'alerts' | 'ports' | 'missing'> = SnmpProbeResult[Key][number];

const supplies = (rows: readonly Row<'supplies'>[]) =>
  table<Row<'supplies'>>({
    title: texts.supplies,
    rows,
    columns: [
      { key: 'index', words: heads.number, value: ({ index }) => index },
      { key: 'description', words: heads.name, value: ({ description }) => description },
      { key: 'type', words: heads.kind, value: ({ type }) => type },
      { key: 'percent', words: texts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: texts.levelState, value: ({ levelState }) => levelState },
    ],
  });

const trays = (rows: readonly Row<'trays'>[]) =>
  table<Row<'trays'>>({
    title: texts.trays,
    rows,
    columns: [
      { key: 'index', words: heads.number, value: ({ index }) => index },
      { key: 'name', words: heads.name, value: ({ name, description }) => name ?? description },
      { key: 'percent', words: texts.percent, type: 'number', value: ({ percent }) => percent },
      { key: 'levelState', words: texts.levelState, value: ({ levelState }) => levelState },
      { key: 'status', words: heads.state, value: ({ status }) => status?.availability ?? null },
    ],
  });

const alerts = (rows: readonly Row<'alerts'>[]) =>
  table<Row<'alerts'>>({
    title: texts.alerts,
    rows,
    columns: [
      { key: 'code', words: heads.code, value: ({ code }) => code?.name ?? null },
      { key: 'severity', words: heads.severity, value: ({ severity }) => severity?.name ?? null },
      { key: 'description', words: heads.detail, value: ({ description }) => description },
    ],
  });

const ports = (rows: readonly Row<'ports'>[]) =>
  table<Row<'ports'>>({
    title: texts.ports,
    rows,
    columns: [
      { key: 'ifIndex', words: heads.number, value: ({ ifIndex }) => ifIndex },
      { key: 'ifName', words: heads.name, value: ({ ifName }) => ifName },
      { key: 'ifType', words: heads.kind, value: ({ ifType }) => ifType },
      { key: 'ifOperStatus', words: heads.state, value: ({ ifOperStatus }) => ifOperStatus },
      { key: 'ifSpeed', words: texts.speed, type: 'number', value: ({ ifSpeed }) => ifSpeed },
      { key: 'ifAdminStatus', words: heads.setting, value: ({ ifAdminStatus }) => ifAdminStatus, wide: true },
      { key: 'ifDescr', words: texts.description, value: ({ ifDescr }) => ifDescr, wide: true },
    ],
  });

const missing = (rows: readonly Row<'missing'>[]) =>
  table<Row<'missing'>>({
    title: texts.missing,
    rows,
    columns: [
      { key: 'what', words: heads.check, value: ({ what }) => what },
      { key: 'reason', words: heads.reason, value: ({ reason }) => reasonsIn([reason]) },
      { key: 'detail', words: heads.detail, value: ({ detail }) => detail },
    ],
  });
