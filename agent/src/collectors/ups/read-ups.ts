import { reasonOf } from '@motcua/contract';
import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Probe } from '../../probe/probe.ts';
import { interpretUps, type UpsFacts } from './interpret.ts';

/** Where a UPS is: its server, and its name there. */
export interface UpsAddress {
  host: string;
  port: number;
  ups: string;
}

/** Whether a name can stand in a line of the protocol as it is. */
export const isUpsName = (name: string): boolean => /^[\w.-]{1,64}$/.test(name);

/** A UPS as its server is known for it: `name@host:port`. */
export const upsAddressText = ({ ups, host, port }: UpsAddress): string =>
  `${ups}@${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Reads one UPS from its NUT server. A server that has lost its UPS says something about the UPS; other errors do not. */
export async function readUps(
  { nut }: Pick<Probe, 'nut'>,
  address: UpsAddress,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<UpsFacts>> {
  if (!isUpsName(address.ups)) return failure('not-read', 'not the name of a UPS');
  const answer = await nut(address, options);
  if (!answer.ok) return answer;
  if (answer.value.is === 'variables') return success(interpretUps(answer.value.variables));
  const { code } = answer.value;
  const row = reasonOf('NUT', code);
  if (row === undefined) return failure('device-unreadable', code);
  return success({ ...interpretUps(new Map()), stateReasons: [code], reasons: [row.code] });
}
