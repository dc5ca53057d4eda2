import type { Answers } from '../collectors/snmp/device/answers.ts';
import type { ProbedKind, SnmpDevice } from '../collectors/snmp/device/device.ts';

/** Which devices a row is for; all that is given must hold. */
export interface Match {
  /** sysObjectID, or one below it. */
  sysObjectID?: string;
  sysDescr?: RegExp;
  /** An object that only such a device answers; asked when sysObjectID does not tell. */
  has?: string;
  /** Any of the names that the device has for itself in the standard MIBs. */
  words?: RegExp;
}

/** One small change to what was read. */
export type Fix = (device: SnmpDevice, answers: Answers) => Partial<SnmpDevice>;

/** A device that is not read right by the standards alone. */
export interface Quirk {
  name: string;
  match: Match;
  why: string;
  /** Private objects to read: a subtree, or one value when it ends in `.0`. */
  reads?: readonly string[];
  /** SNMP contexts that hold a part of what it knows. */
  contexts?: readonly string[];
  extend: readonly Fix[];
  /** The recording that proves it: a file of ours, or `project/file` where it stands in public. */
  fixture: string;
}

/** A vendor by its number in sysObjectID (IANA private enterprise numbers). */
export interface Enterprise {
  vendor: string;
  /** What it mostly makes, where its devices do not tell by a MIB. */
  usual?: ProbedKind;
}
