import { type Health, reasonRow } from '@motcua/contract';
import { type Fault, type FaultTable, from, unreachable } from '../fault.ts';

/** Lines of a recording, `OID|TAG|VALUE`; null for nobody who knows the community. */
export type SnmpShow = readonly string[] | null;

/** The sum of a printer's state (RFC 2790): hrDeviceStatus, hrPrinterStatus, hrPrinterDetectedErrorState in hex. */
const printer = (device: number, status: number, bits: string | null): string[] => [
  '1.3.6.1.2.1.1.1.0|4|Simulated printer',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.25.3.2.1.2.1|6|1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1|4|Example Office 200',
  `1.3.6.1.2.1.25.3.2.1.5.1|2|${device}`,
  `1.3.6.1.2.1.25.3.5.1.1.1|2|${status}`,
  ...(bits === null ? [] : [`1.3.6.1.2.1.25.3.5.1.2.1|4x|${bits}`]),
];

/** A UPS by UPS-MIB (RFC 1628): upsBatteryStatus, upsOutputSource, load, and an alarm by its well-known name. */
const ups = ({ battery = 2, source = 3, load = 20, alarm = null as string | null }): string[] => [
  '1.3.6.1.2.1.1.1.0|4|Simulated UPS',
  '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99999.2',
  '1.3.6.1.2.1.33.1.1.2.0|4|Example 1000',
  `1.3.6.1.2.1.33.1.2.1.0|2|${battery}`,
  '1.3.6.1.2.1.33.1.2.3.0|2|30',
  '1.3.6.1.2.1.33.1.2.4.0|2|90',
  `1.3.6.1.2.1.33.1.4.1.0|2|${source}`,
  `1.3.6.1.2.1.33.1.4.4.1.5.1|2|${load}`,
  `1.3.6.1.2.1.33.1.6.1.0|66|${alarm === null ? 0 : 1}`,
  ...(alarm === null ? [] : [`1.3.6.1.2.1.33.1.6.2.1.2.1|6|${alarm}`]),
];

type Row = Fault<SnmpShow>;
const well = (how: string, show: string[]): Row => ({ how, show, from: [], reasons: [], health: 'ok' });
const healthOfCode = (code: string): Health => reasonRow(code)?.health ?? 'unknown';

/** Bits of hrPrinterDetectedErrorState, the highest of the first octet first, and their reasons. */
const bits: readonly (readonly [name: string, code: string])[] = [
  ['lowPaper', 'media-low'],
  ['noPaper', 'media-empty'],
  ['lowToner', 'toner-low'],
  ['noToner', 'toner-empty'],
  ['doorOpen', 'door-open'],
  ['jammed', 'media-jam'],
  ['offline', 'printer-offline'],
  ['serviceRequested', 'service-requested'],
  ['inputTrayMissing', 'input-tray-missing'],
  ['outputTrayMissing', 'output-tray-missing'],
  ['markerSupplyMissing', 'marker-supply-missing'],
  ['outputNearFull', 'output-almost-full'],
  ['outputFull', 'output-full'],
  ['inputTrayEmpty', 'input-tray-empty'],
  ['overduePreventMaint', 'maintenance-due'],
];

const bitRow = ([name, code]: readonly [string, string], at: number): Row => {
  const octets = at < 8 ? [0x80 >> at] : [0, 0x80 >> (at - 8)];
  const hex = Buffer.from(octets).toString('hex');
  return {
    how: `hrPrinterDetectedErrorState ${hex}`,
    show: printer(healthOfCode(code) === 'down' ? 5 : 3, 3, hex),
    from: from('RFC 2790', name),
    reasons: [code],
    health: healthOfCode(code),
  };
};

const upsRow = (how: string, show: string[], keyword: string, code: string): Row => ({
  how,
  show,
  from: from('RFC 1628', keyword),
  reasons: [code],
  health: healthOfCode(code),
});

/** Alerts of prtAlertTable: what a bare "warning" or "down" means. */
const alert = (code: number, severity: number): string[] => [
  `1.3.6.1.2.1.43.18.1.1.2.1.1|2|${severity}`,
  `1.3.6.1.2.1.43.18.1.1.7.1.1|2|${code}`,
];

export const snmpFaults: FaultTable<SnmpShow> = {
  peer: 'snmpsimd',
  what: 'Printers and UPSes, asked by SNMP',
  faults: [
    well('running, idle', printer(2, 3, '00')),
    well('running, warming up', printer(2, 5, '00')),
    well('running, asleep: subunitPowerSaver in its alert table', [...printer(2, 1, '0000'), ...alert(23, 3)]),
    ...bits.map(bitRow),
    {
      how: 'hrDeviceStatus warning(3), nothing else',
      show: printer(3, 3, '00'),
      from: from('RFC 2790', 'hrDeviceStatus=warning(3)'),
      reasons: ['printer-warning'],
      health: 'degraded',
    },
    {
      how: 'hrDeviceStatus warning(3), prtAlertCode coverOpen(3)',
      show: [...printer(3, 3, '00'), ...alert(3, 3)],
      from: from('RFC 3805', 'coverOpen'),
      reasons: ['cover-open'],
      health: 'down',
    },
    {
      how: 'hrDeviceStatus down(5), nothing else',
      show: printer(5, 1, '00'),
      from: from('RFC 2790', 'hrDeviceStatus=down(5)'),
      reasons: ['printer-down'],
      health: 'down',
    },
    {
      how: 'neither status nor bits',
      show: printer(1, 2, null),
      from: from('motcua', 'answers without any object that tells a state'),
      reasons: ['device-state-untold'],
      health: 'unknown',
    },
    well('UPS on mains', ups({})),
    upsRow('upsOutputSource battery(5)', ups({ source: 5 }), 'upsOutputSource=battery', 'ups-on-battery'),
    upsRow('upsOutputSource bypass(4)', ups({ source: 4 }), 'upsOutputSource=bypass', 'ups-bypass'),
    upsRow('upsOutputSource none(2)', ups({ source: 2 }), 'upsOutputSource=none', 'ups-output-off'),
    upsRow('upsBatteryStatus batteryLow(3)', ups({ battery: 3 }), 'upsBatteryStatus=batteryLow', 'ups-battery-low'),
    upsRow(
      'upsBatteryStatus batteryDepleted(4)',
      ups({ battery: 4 }),
      'upsBatteryStatus=batteryDepleted',
      'ups-battery-depleted',
    ),
    upsRow(
      'upsAlarmBatteryBad in upsAlarmTable',
      ups({ alarm: '1.3.6.1.2.1.33.1.6.3.1' }),
      'upsAlarmBatteryBad',
      'ups-replace-battery',
    ),
    upsRow('upsOutputPercentLoad 120', ups({ load: 120 }), 'upsAlarmOutputOverload', 'ups-overload'),
    { how: 'another community', show: null, from: unreachable, reasons: ['device-unreachable'], health: 'down' },
  ],
};
