import { readDocument } from './escl/read-document.ts';
import { readFileSystem, readTextFile } from './files.ts';
import { httpAnswers } from './http-answers.ts';
import { askIpp } from './ipp/ask.ts';
import { listUpsVariables } from './nut/list-variables.ts';
import { createSnmpOpener } from './open-snmp-later.ts';
import { osFacts } from './os-facts.ts';
import type { Probe } from './probe.ts';
import { askRawPrinter } from './raw/ask-printer.ts';
import { runProgram } from './run.ts';
import { readHardware } from './system-information.ts';
import { checkPort } from './tcp.ts';
import { readUsb } from './usb/read-usb.ts';
import { readWinspool } from './windows/read-winspool.ts';

/** The real probe of this PC. */
export const createProbe = (): Probe => ({
  readFile: readTextFile,
  statfs: readFileSystem,
  os: osFacts,
  hardware: readHardware,
  run: runProgram,
  ipp: askIpp,
  checkPort,
  httpAnswers,
  escl: readDocument,
  raw: askRawPrinter,
  nut: listUpsVariables,
  usb: readUsb,
  winspool: readWinspool,
  snmp: createSnmpOpener(),
});
