import { hostTables, ifEntry, printerTables, upsMib } from '../../../mib/subtrees.ts';

const { hrDevice, hrPrinter } = hostTables;
const { general, input, marker, supplies, console, alert } = printerTables;

/** When the agent on the device was started, in hundredths of a second (RFC 3418). */
export const sysUpTime = '1.3.6.1.2.1.1.3.0';

/** prtGeneralConfigChanges: the printer counts it up when what it can do has changed (RFC 3805). */
export const configChanges = `${general}.1`;

/** prtMarkerSuppliesLevel: where it goes up, a supply was replaced, maybe by one of another capacity. */
export const supplyLevels = `${supplies}.9`;

/** Columns whose values change and whose rows do not: status, levels, counters, figures of a UPS, states of ports. */
export const changingColumns: readonly string[] = [
  ...[`${hrDevice}.5`, `${hrPrinter}.1`, `${hrPrinter}.2`, configChanges, `${input}.10`, `${input}.11`],
  ...[`${marker}.4`, supplyLevels, `${upsMib}.2`, `${upsMib}.3`, `${upsMib}.4`, `${ifEntry}.7`, `${ifEntry}.8`],
];

/** What comes and goes: asked of every device that has anything of its MIB, though the table was empty before. */
export const changingTables: readonly { root: string; mib: string }[] = [
  { root: alert, mib: '1.3.6.1.2.1.43.' },
  { root: `${console}.2`, mib: '1.3.6.1.2.1.43.' },
  { root: `${upsMib}.6`, mib: `${upsMib}.` },
];
