import type { FuzzTarget } from '../target.ts';
import { brotherRecords } from './brother.ts';
import { esclDocuments } from './escl.ts';
import { ippAnswers } from './ipp.ts';
import { localAnswers } from './local.ts';
import { wireMessages } from './messages.ts';
import { nutAnswers } from './nut.ts';
import { rawAnswers } from './raw.ts';
import { snmpDatagrams } from './snmp-datagrams.ts';
import { snmpTraps } from './snmp-traps.ts';
import { snmpValues } from './snmp-values.ts';
import { usbDevices } from './usb.ts';
import { cimAnswers, pcCimAnswers, spoolerBlocks, winspoolLines } from './windows.ts';

/** Every decoder of what a device, a program or the network sends. */
export const fuzzTargets: readonly FuzzTarget[] = [
  snmpDatagrams,
  snmpTraps,
  snmpValues,
  ippAnswers,
  esclDocuments,
  ...wireMessages,
  brotherRecords,
  ...rawAnswers,
  nutAnswers,
  ...localAnswers,
  usbDevices,
  cimAnswers,
  pcCimAnswers,
  spoolerBlocks,
  winspoolLines,
];
