import { fromOne } from '../mib/word.ts';
import { cut, from, joined, upsFrom, vendorIs } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

const ups = '1.3.6.1.4.1.318.1.1.1';
const model = `${ups}.1.1.1.0`;
const engine = `${ups}.1.2.1.0`;

/** upsBasicOutputStatus (PowerNet-MIB). */
const outputs = fromOne(
  'unknown onLine onBattery onSmartBoost timedSleeping softwareBypass off rebooting switchedBypass hardwareFailureBypass sleepingUntilPowerReturn onSmartTrim ecoMode hotStandby onBatteryTest emergencyStaticBypass staticBypassStandby powerSavingMode spotMode eConversion',
);

/** Versions of the management card stand in sysDescr: PF its system, AF1 its application. */
const cardFirmware: Fix = ({ sysDescr }) => {
  const [system, application] = [/\bPF:(\S+)/, /\bAF1:(\S+)/].map((pattern) => pattern.exec(sysDescr ?? '')?.[1]);
  return system && application ? { firmware: `AOS ${system} / App ${application}` } : {};
};

const cardModel: Fix = ({ model: known, sysDescr }) =>
  known === null
    ? { model: /^APC\s+(Web\/SNMP Management Card(?: \([^)]*\))?)/.exec(sysDescr ?? '')?.[1] ?? null }
    : {};

const ticksAMinute = 6_000;
const shared = {
  reads: [`${ups}.1`, `${ups}.2`, `${ups}.4`],
  extend: [
    vendorIs('APC'),
    upsFrom({
      charge: [
        [`${ups}.2.2.1.0`, 1],
        [`${ups}.2.3.1.0`, 10],
      ],
      runtime: [[`${ups}.2.2.3.0`, ticksAMinute]],
      load: [[[`${ups}.4.2.3.0`, 1]], [[`${ups}.4.3.3.0`, 10]]],
      replace: { oid: `${ups}.2.2.4.0`, yes: 2, no: 1 },
      source: {
        oid: `${ups}.4.1.1.0`,
        words: outputs,
        battery: ['onBattery', 'onBatteryTest'],
        mains:
          'onLine onSmartBoost onSmartTrim ecoMode hotStandby powerSavingMode eConversion softwareBypass switchedBypass hardwareFailureBypass emergencyStaticBypass staticBypassStandby spotMode'.split(
            ' ',
          ),
      },
      battery: { oid: `${ups}.2.1.1.0`, words: fromOne('unknown batteryNormal batteryLow batteryInFaultCondition') },
    }),
    from('model', model),
    joined('model', [model, engine], (texts) => texts.join(' ')),
    cardModel,
    from('serial', `${ups}.1.2.3.0`),
    cardFirmware,
    cut('model', /^(.*\S)\s*$/),
  ],
};

/** Rack strips and transfer switches (PowerNet-MIB): hardware revision, model, serial number. */
const idents = [
  ['1.3.6.1.4.1.318.1.1.12.1', 2, 5, 6],
  ['1.3.6.1.4.1.318.1.1.8.1', 1, 5, 6],
  ['1.3.6.1.4.1.318.1.1.4.1', 1, 4, 5],
] as const;

/** APC (PowerNet-MIB). */
export const apc: readonly Quirk[] = [
  {
    name: 'apc-powernet',
    match: { sysObjectID: '1.3.6.1.4.1.318' },
    why: 'PowerNet-MIB has what UPS-MIB has not; run times are ticks, high precision values are tenths',
    ...shared,
    fixture: 'lnms-apc_smx750.snmprec',
  },
  ...Object.entries({ 'apc-rack-strips': 4, 'apc-transfer-switches': 32 }).map(([name, product]) => ({
    name,
    match: { sysObjectID: `1.3.6.1.4.1.318.1.3.${product}` },
    why: 'strips and transfer switches have identities of their own; sysDescr names the network card in them',
    reads: idents.flatMap(([root, ...columns]) => columns.map((column) => `${root}.${column}.0`)),
    extend: [
      from('model', ...idents.map(([root, , model]) => `${root}.${model}.0`)),
      ...idents
        .toReversed()
        .map(([root, revision, name]) =>
          joined('model', [`${root}.${name}.0`, `${root}.${revision}.0`], (texts) => texts.join(' ')),
        ),
      from('serial', ...idents.map(([root, , , serial]) => `${root}.${serial}.0`)),
    ],
    fixture: product === 4 ? 'librenms/apc_ap7900b.snmprec' : 'librenms/apc_ats.snmprec',
  })),
  {
    name: 'apc-powernet-without-object-id',
    match: { has: `${ups}.2.2.1.0` },
    why: 'an agent that answers PowerNet-MIB without saying whose it is',
    ...shared,
    fixture: 'cen-apc-battery-ok.snmprec',
  },
];
