import { type Health, healthOf } from '@motcua/contract';
import type { RawState } from '../collectors/raw/raw-state.ts';
import { noRawStatus, readRaw } from '../collectors/raw/read-raw.ts';
import { createProbe } from '../probe/create-probe.ts';
import type { RawModel } from '../probe/raw/languages.ts';
import { type OneShotOptions, oneShotError, requireHost, unusable } from './one-shot.ts';

interface ProbeRawOptions extends OneShotOptions {
  host: string;
  port?: number;
  /** `auto` tries them one after the other; name the model where it is known. */
  model?: RawModel | 'auto';
}

/** One printer as `motcua probe raw` prints it. */
export interface RawProbeResult extends RawState {
  address: string;
  /** The language that it answered in; null when it was silent. */
  model: RawModel | null;
  health: Health;
}

/** Asks one printer on its raw port for its state. Throws an ExpectedError when it is not there, or not to be understood. */
export async function probeRaw({
  host,
  port = 9_100,
  model = 'auto',
  timeoutMs = 6_000,
  signal,
}: ProbeRawOptions): Promise<RawProbeResult> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const asked = { address, protocol: 'TCP', milliseconds: timeoutMs };
  await requireHost(host, { signal, timeoutMs });
  const read = await readRaw(createProbe(), { host, port, model }, { signal, timeoutMs });
  if (!read.ok) {
    const [language = '', said] = read.detail.split(': ');
    if (said !== noRawStatus) throw oneShotError(read, asked, signal);
    throw unusable({ ...asked, protocol: language }, noRawStatus, 'không phải trạng thái của loại máy in này');
  }
  const { state, language } = read.value;
  return { address, model: language, ...state, health: healthOf(state.reasons) };
}
