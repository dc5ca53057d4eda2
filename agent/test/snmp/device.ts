import { type Answers, toAnswers } from '../../src/collectors/snmp/device/answers.ts';
import type { SnmpDevice } from '../../src/collectors/snmp/device/device.ts';
import { interpret } from '../../src/collectors/snmp/device/interpret.ts';
import type { SnmpValue } from '../../src/probe/snmp/varbind.ts';

/** Answers by object identifier; a text becomes octets, as on the wire. */
export const answersOf = (values: Readonly<Record<string, SnmpValue>>): Answers =>
  toAnswers(Object.entries(values).map(([oid, value]) => ({ oid, value: octetsOf(oid, value) })));

const objectIds = /^1\.3\.6\.1\.2\.1\.(1\.2\.0|25\.3\.2\.1\.2\.|33\.1\.6\.2\.1\.2\.)/;
const octetsOf = (oid: string, value: SnmpValue): SnmpValue =>
  typeof value === 'string' && !objectIds.test(oid) ? Buffer.from(value) : value;

/** A printer that is well. */
export const wellPrinter = {
  '1.3.6.1.2.1.1.1.0': 'Example printer',
  '1.3.6.1.2.1.1.2.0': '1.3.6.1.4.1.99999.1',
  '1.3.6.1.2.1.25.3.2.1.2.1': '1.3.6.1.2.1.25.3.1.5',
  '1.3.6.1.2.1.25.3.2.1.3.1': 'Example 200',
  '1.3.6.1.2.1.25.3.2.1.5.1': 2,
  '1.3.6.1.2.1.25.3.5.1.1.1': 3,
  '1.3.6.1.2.1.25.3.5.1.2.1': new Uint8Array([0]),
} as const;

export const deviceOf = (values: Readonly<Record<string, SnmpValue>>): SnmpDevice => interpret(answersOf(values), []);
