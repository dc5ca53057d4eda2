import { ExpectedError, type Health, healthOf } from '@motcua/contract';
import type { UpsFacts } from '../collectors/ups/interpret.ts';
import { isUpsName, readUps, upsAddressText } from '../collectors/ups/read-ups.ts';
import { createProbe } from '../probe/create-probe.ts';
import { type OneShotOptions, oneShotError, requireHost } from './one-shot.ts';

interface ProbeUpsOptions extends OneShotOptions {
  /** Name of the UPS at its server. */
  ups: string;
  host: string;
  port?: number;
}

/** One UPS as `motcua probe ups` prints it. */
export interface UpsProbeResult extends UpsFacts {
  address: string;
  kind: 'ups';
  health: Health;
}

/** Reads one UPS from its NUT server. Throws an ExpectedError when the server does not answer, or does not know it. */
export async function probeUps({
  ups,
  host,
  port = 3_493,
  timeoutMs = 5_000,
  signal,
}: ProbeUpsOptions): Promise<UpsProbeResult> {
  const address = upsAddressText({ ups, host, port });
  if (!isUpsName(ups)) {
    throw new ExpectedError('E_DEVICE_ADDRESS_INVALID', { value: ups, example: 'ups1@192.0.2.30' });
  }
  const asked = { address, protocol: 'NUT', milliseconds: timeoutMs };
  await requireHost(host, { signal, timeoutMs });
  const read = await readUps(createProbe(), { host, port, ups }, { signal, timeoutMs });
  if (!read.ok) throw oneShotError(read, asked, signal);
  return { address, kind: 'ups', ...read.value, health: healthOf(read.value.reasons) };
}
