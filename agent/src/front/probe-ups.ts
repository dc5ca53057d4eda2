import { ExpectedError, type Health, healthOf, reasonOf } from '@motcua/contract';
import { interpretUps, type UpsFacts } from '../collectors/ups/interpret.ts';
import { listUpsVariables } from '../probe/nut/list-variables.ts';
import { type OneShotOptions, oneShotError, requireHost, unusable } from './one-shot.ts';

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
  const address = `${ups}@${host.includes(':') ? `[${host}]` : host}:${port}`;
  // It goes into a line of the protocol as it is.
  if (!/^[\w.-]{1,64}$/.test(ups)) {
    throw new ExpectedError('E_DEVICE_ADDRESS_INVALID', { value: ups, example: 'ups1@192.0.2.30' });
  }
  const asked = { address, protocol: 'NUT', milliseconds: timeoutMs };
  await requireHost(host, { signal, timeoutMs });
  const answer = await listUpsVariables({ host, port, ups }, { signal, timeoutMs });
  if (!answer.ok) throw oneShotError(answer, asked, signal);
  if (answer.value.is === 'error') return orUnusable(answer.value.code, asked);
  const facts = interpretUps(answer.value.variables);
  return { address, kind: 'ups', ...facts, health: healthOf(facts.reasons) };
}

/** A server that has lost its UPS says something about the UPS; one that does not know it, or us, does not. */
function orUnusable(code: string, asked: { address: string; protocol: string; milliseconds: number }): UpsProbeResult {
  const row = reasonOf('NUT', code);
  if (row === undefined) throw unusable(asked, code);
  const nothing = { ...interpretUps(new Map()), stateReasons: [code], reasons: [row.code] };
  return { address: asked.address, kind: 'ups', ...nothing, health: row.health };
}
