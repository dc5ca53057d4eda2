import { DeviceReading } from '@motcua/contract';
import { toReading } from '../../../src/collectors/reading.ts';
import { gather, stateIsMissing } from '../../../src/collectors/snmp/device/gather.ts';
import { interpret } from '../../../src/collectors/snmp/device/interpret.ts';
import { judgeDevice } from '../../../src/collectors/snmp/device/judge-device.ts';
import { toDeviceFacts } from '../../../src/collectors/snmp/to-facts.ts';
import { success } from '../../../src/probe/outcome.ts';
import type { SnmpSession } from '../../../src/probe/snmp/open.ts';
import type { SnmpValue, Varbind } from '../../../src/probe/snmp/varbind.ts';
import { quirks } from '../../../src/quirks/index.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';
import { simulatedDevices } from './snmp-devices.ts';

/**
 * What is made of the values that a device answers, whatever they are: tables with holes, numbers where text belongs, octets
 * of any length. The damage is done to lines of a recording; each line that is still one is a value.
 */
export const snmpValues: FuzzTarget = {
  name: 'SNMP values',
  corpus: simulatedDevices.map(latin),
  decode: async (bytes) => {
    const varbinds = toVarbinds(Buffer.from(bytes).toString('latin1'));
    if (varbinds.length === 0) return null;
    const gathered = await gather(() => sessionOf(varbinds), quirks);
    if (!gathered.ok) return null;
    const { answers, rows, missing } = gathered.value;
    const device = interpret(answers, rows);
    const { reasons } = judgeDevice(device, { incomplete: stateIsMissing(missing) });
    const facts = toDeviceFacts(device, reasons, answers);
    // Whatever a device says, the report that carries it must not be refused for it.
    return DeviceReading.parse(toReading({ key: 'snmp:1', kind: 'printer', name: 'x', ...facts }, new Date(0)));
  },
};

const toVarbinds = (text: string): Varbind[] =>
  text
    .split('\n')
    .slice(0, 400)
    .flatMap((line) => {
      const [, oid, tag, rest = ''] = /^(1(?:\.\d{1,10}){3,60})\|(\w+)\|(.*)$/s.exec(line) ?? [];
      return oid === undefined || tag === undefined ? [] : [{ oid, value: toValue(tag, rest) }];
    });

function toValue(tag: string, text: string): SnmpValue {
  if (tag === '6' || tag === '64') return text;
  if (tag.endsWith('x')) return Buffer.from(text, 'hex');
  if (tag === '2' && /^-?\d{1,10}$/.test(text)) return Number(text) | 0;
  if (/^6[567]$/.test(tag) && /^\d{1,10}$/.test(text)) return Number(text) >>> 0;
  return latin(text);
}

const sessionOf = (varbinds: readonly Varbind[]): SnmpSession => ({
  get: async (oids) => success(varbinds.filter(({ oid }) => oids.includes(oid))),
  readAll: async (roots) =>
    roots.map((root) => ({ found: varbinds.filter(({ oid }) => oid.startsWith(`${root}.`)), cut: null })),
  [Symbol.dispose]: () => {},
});
