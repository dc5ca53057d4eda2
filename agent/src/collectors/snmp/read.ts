import type { DeviceKind } from '@motcua/contract';
import type { SnmpOptions } from '../../probe/snmp/session.ts';
import type { SnmpTargetAddress } from '../../probe/snmp/target.ts';
import { quirks } from '../../quirks/index.ts';
import type { Context } from '../context.ts';
import type { Finding } from '../printer/device-facts.ts';
import { gather, stateIsMissing } from './device/gather.ts';
import { interpret } from './device/interpret.ts';
import { judgeDevice } from './device/judge-device.ts';
import { inContext } from './in-context.ts';
import { registerKinds, toDeviceFacts } from './to-facts.ts';

type Asking = Pick<Context, 'probe' | 'signal' | 'settings'>;
type Tries = Pick<SnmpOptions, 'tryMs' | 'retries' | 'lightMs'>;

/** Asks a printer by SNMP and judges what it says. */
export const readSnmpPrinter = async (asking: Asking, target: SnmpTargetAddress, tries: Tries = {}): Promise<Finding> =>
  (await readSnmpDevice(asking, target, tries)).finding;

/** Asks any device by SNMP; its kind is null when it was not read. */
export async function readSnmpDevice(
  { probe, signal, settings }: Asking,
  target: SnmpTargetAddress,
  tries: Tries = {},
): Promise<{ finding: Finding; kind: DeviceKind | null }> {
  const options = { signal, timeoutMs: settings.snmpMs };
  const gathered = await gather((context) => {
    const further = context === null ? tries : { tryMs: 400, retries: 0 };
    return probe.snmp(inContext(target, context), { ...options, ...further });
  }, quirks);
  if (!gathered.ok) return { finding: { is: 'failed', failure: gathered }, kind: null };
  const { answers, rows, missing } = gathered.value;
  const device = interpret(answers, rows);
  const { reasons } = judgeDevice(device, { incomplete: stateIsMissing(missing) });
  return { finding: { is: 'read', facts: toDeviceFacts(device, reasons, answers) }, kind: registerKinds[device.kind] };
}
