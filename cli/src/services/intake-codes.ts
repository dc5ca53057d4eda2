import { ExpectedError, IntakeTokensResponse } from '@motcua/contract';
import { type Label, labelText } from '@motcua/inventory';
import type { Hub } from './connect.ts';

/** Codes asked for in one request at most. */
const codesAtOnce = 2000;

interface Asked {
  /** Where phones find the hub, without a path. */
  url: string;
  networks?: readonly string[] | undefined;
  graceDays?: number | undefined;
  /** Told once of codes that are good from anywhere. */
  onAnywhere?: (() => void) | undefined;
}

/** The address of the hub as phones reach it: https, a host, nothing behind. Throws E_URL_INVALID. */
export function phoneUrl(value: string): string {
  const url = URL.parse(value);
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '') return url.origin;
  throw new ExpectedError('E_URL_INVALID', { where: '--url', value: value.slice(0, 100) });
}

/** Has the hub make a code for each device; the tag stands behind the address, for who takes stock. */
export async function codesForLabels(hub: Hub, labels: readonly Label[], asked: Asked): Promise<Label[]> {
  const coded: Label[] = [];
  for (const [unit, mine] of Map.groupBy(labels, (label) => label.unit))
    for (let at = 0; at < mine.length; at += codesAtOnce) {
      const part = mine.slice(at, at + codesAtOnce);
      const codes = await make(hub, { ...asked, unit, devices: part.map(({ tag }) => tag) });
      coded.push(...part.map((label) => ({ ...label, code: `${codes.get(label.tag)}#${labelText(label.tag)}` })));
    }
  return coded;
}

/** Has the hub make a code for each unit, for a poster. */
export async function codesForPosters(hub: Hub, units: readonly string[], asked: Asked): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const unit of units) {
    const codes = await make(hub, { ...asked, unit, devices: [] });
    found.set(unit, codes.get(null) ?? '');
  }
  return found;
}

async function make(
  hub: Hub,
  { url, networks, graceDays, unit, devices, onAnywhere }: Asked & { unit: string; devices: readonly string[] },
): Promise<Map<string | null, string>> {
  const body = { unit, devices, networks, graceDays };
  const { tokens, anywhere } = await hub.post('/v1/intake-tokens', body, IntakeTokensResponse);
  if (anywhere === true) onAnywhere?.();
  return new Map(tokens.map(({ device, token }) => [device, `${phoneUrl(url)}/b/${token}`]));
}
