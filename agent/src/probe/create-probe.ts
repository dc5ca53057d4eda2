import { readFileSystem, readTextFile } from './files.ts';
import { askIpp } from './ipp/ask.ts';
import { openSnmpLater } from './open-snmp-later.ts';
import { osFacts } from './os-facts.ts';
import type { Probe } from './probe.ts';
import { runProgram } from './run.ts';
import { readHardware } from './system-information.ts';
import { checkPort } from './tcp.ts';
import { readUsb } from './usb.ts';

/** The real probe of this PC. */
export const createProbe = (): Probe => ({
  readFile: readTextFile,
  statfs: readFileSystem,
  os: osFacts,
  hardware: readHardware,
  run: runProgram,
  ipp: askIpp,
  checkPort,
  usb: readUsb,
  snmp: openSnmpLater,
});
