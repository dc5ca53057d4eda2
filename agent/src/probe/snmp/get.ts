import { isVarbindError, type RawVarbind } from 'net-snmp';
import { type Outcome, success } from '../outcome.ts';
import type { RawSession } from './session.ts';
import { toVarbind, type Varbind } from './varbind.ts';

const perRequest = 16; // small enough for the 484 octets that every agent must take (RFC 3417, 3.2)

/** The values of these object identifiers; one that the device does not have is left out. */
export async function getVarbinds(
  session: Pick<RawSession, 'get'>,
  oids: readonly string[],
): Promise<Outcome<Varbind[]>> {
  const found: Varbind[] = [];
  for (let at = 0; at < oids.length; at += perRequest) {
    const part = await getPart(session, oids.slice(at, at + perRequest));
    if (!part.ok) return part;
    found.push(...part.value);
  }
  return success(found);
}

/**
 * Version 1 refuses the whole request for one name it does not have, and small agents refuse a long one: both are
 * asked again by halves (RFC 1157, 4.1.2).
 */
async function getPart(session: Pick<RawSession, 'get'>, oids: readonly string[]): Promise<Outcome<Varbind[]>> {
  const answer = await session.get(oids);
  if (!('refused' in answer)) return answer.ok ? success(answer.value.flatMap(present)) : answer;
  if (oids.length < 2) return success([]);
  const middle = oids.length >> 1;
  const left = await getPart(session, oids.slice(0, middle));
  if (!left.ok) return left;
  const right = await getPart(session, oids.slice(middle));
  return right.ok ? success([...left.value, ...right.value]) : right;
}

/** noSuchObject, noSuchInstance and Null all mean that there is no value. */
export function present(raw: RawVarbind): Varbind[] {
  if (isVarbindError(raw)) return [];
  const varbind = toVarbind(raw);
  return varbind === null ? [] : [varbind];
}
