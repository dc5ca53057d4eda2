import { entPhysical, scalars, upsMib } from '../../../mib/subtrees.ts';
import { enterpriseOf, usualOf, vendorNamedIn } from '../../../quirks/enterprises.ts';
import { isAnonymous } from '../../../quirks/match.ts';
import type { Enterprise, Quirk } from '../../../quirks/quirk.ts';
import { toText } from '../table.ts';
import type { Answers } from './answers.ts';
import type { ProbedKind, SnmpDevice } from './device.ts';
import { readIdentity } from './identity.ts';
import { printsByMib, readKind, wordsOf } from './kind.ts';
import { readPorts } from './ports.ts';
import { readPrinter } from './printer.ts';
import { readUpsMib } from './ups.ts';

/** Pure: answers as a device, first by the standards, then by the rows that are for it. */
export function interpret(answers: Answers, rows: readonly Quirk[]): SnmpDevice {
  const sysObjectID = answers.text(scalars.sysObjectID);
  const maker = enterpriseOf(sysObjectID);
  const ups = readUpsMib(answers);
  const vendor = readVendor(answers, maker);
  const standard: SnmpDevice = {
    kind: readKind(answers, usualKind(sysObjectID, vendor), answersAsUps(answers)),
    vendor,
    ...readIdentity(answers, { prints: printsByMib(answers) }),
    sysDescr: rawText(toText(answers.get(scalars.sysDescr))),
    sysObjectID,
    ...readPrinter(answers),
    ups,
    ports: readPorts(answers),
  };
  let device = standard;
  for (const fix of rows.flatMap(({ extend }) => extend)) device = Object.assign({ ...device }, fix(device, answers));
  return device;
}

/** Whoever answers any of UPS-MIB is a UPS, whether or not that tells its state; some give it as what they are. */
const answersAsUps = (answers: Answers): boolean =>
  answers.under(upsMib).length > 0 || `${answers.text(scalars.sysObjectID)}.`.startsWith('1.3.6.1.2.1.33.');

/** What its maker mostly makes; where sysObjectID does not tell, by the name in the description. */
const usualKind = (sysObjectID: string | null, vendor: string | null): ProbedKind | null =>
  (isAnonymous(sysObjectID) ? usualOf(vendor) : enterpriseOf(sysObjectID)?.usual) ?? null;

/**
 * The brand: what a description begins with, because one maker's machines are sold under several names; then the number in
 * sysObjectID; then what the device calls its maker.
 */
const readVendor = (answers: Answers, maker: Enterprise | null): string | null =>
  vendorNamedIn(answers.text(scalars.sysDescr)) ??
  maker?.vendor ??
  vendorNamedIn(wordsOf(answers)) ??
  vendorNamedIn(answers.text(`${upsMib}.1.1.0`)) ??
  answers.text(`${upsMib}.1.1.0`) ??
  makerOfChassis(answers);

/** entPhysicalMfgName, unless the name of the product was put there. */
function makerOfChassis(answers: Answers): string | null {
  const maker = answers.text(`${entPhysical}.12.1`);
  return maker !== null && /\d{3}/.test(maker) ? null : maker;
}

/** A description is told as it is, spaces at its end too. */
const rawText = (text: string | null): string | null => text?.replace(/\0+$/, '').slice(0, 4_096) ?? null;
