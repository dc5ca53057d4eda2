import { ExpectedError, isExpected, type WanLinkBody, type WanLinkView } from '@motcua/contract';
import { isValidOn } from '@motcua/inventory';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { parseAmount, showLink } from './links.ts';

/** What a person says of a link; what is not said stays as it is. An empty text takes a contract or a number away. */
export interface LinkSaid {
  name?: string | undefined;
  carrier?: string | undefined;
  contract?: string | undefined;
  bandwidth?: string | undefined;
  target?: string | undefined;
  unit?: string[] | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** A day of the version that was entered wrongly. */
  correct?: string | undefined;
}

/** The link as the hub knows it; null when it is a new one. */
export async function knownLink(session: Session, id: string, flags: HubFlags): Promise<WanLinkView | null> {
  try {
    return await showLink(session, id, flags);
  } catch (error) {
    if (isExpected(error) && error.code === 'E_LINK_UNKNOWN') return null;
    throw error;
  }
}

/** The whole of what is to be written. E_LINK_NEEDS, E_LINK_PERIOD_UNKNOWN, E_NUMBER_INVALID. */
export function linkBody(id: string, said: LinkSaid, known: Pick<WanLinkView, 'versions'> | null): WanLinkBody {
  const { name, carrier, contract, unit, correct = null } = said;
  const base = correct === null ? baseOf(known, said.validFrom) : versionOn(id, known, correct);
  const validFrom = said.validFrom ?? (correct === null ? undefined : base?.validFrom);
  const whole = { name: name ?? base?.name, carrier: carrier ?? base?.carrier, units: unit ?? base?.units };
  const missing = [
    ...(whole.name === undefined ? ['--name'] : []),
    ...(whole.carrier === undefined ? ['--carrier'] : []),
    ...(whole.units === undefined ? ['--unit'] : []),
    ...(validFrom === undefined ? ['--valid-from'] : []),
  ];
  if (missing.length > 0) {
    throw new ExpectedError('E_LINK_NEEDS', { id, day: validFrom ?? '?', flags: missing.join(', ') });
  }
  return {
    ...{ name: whole.name ?? '', carrier: whole.carrier ?? '', units: whole.units ?? [], validFrom: validFrom ?? '' },
    contract: contract === undefined ? (base?.contract ?? null) : contract.trim() === '' ? null : contract,
    bandwidthMbps: amount(said.bandwidth, base?.bandwidthMbps, { where: '--bandwidth', max: 1_000_000 }),
    targetPercent: amount(said.target, base?.targetPercent, { where: '--target', max: 100 }),
    validTo: said.validTo ?? (correct === null ? null : (base?.validTo ?? null)),
    corrects: correct,
  };
}

type Version = WanLinkView['versions'][number];

/** What a change starts from: the version of that day, else the last before it, else the first. */
function baseOf(known: Pick<WanLinkView, 'versions'> | null, day = ''): Version | undefined {
  const versions = known?.versions ?? [];
  return versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0];
}

function versionOn(id: string, known: Pick<WanLinkView, 'versions'> | null, day: string): Version {
  if (known === null) throw new ExpectedError('E_LINK_UNKNOWN', { id });
  const found = known.versions.find((version) => isValidOn(version, day));
  if (found === undefined) throw new ExpectedError('E_LINK_PERIOD_UNKNOWN', { id, day });
  return found;
}

function amount(
  said: string | undefined,
  known: number | null | undefined,
  { where, max }: { where: string; max: number },
): number | null {
  if (said === undefined) return known ?? null;
  return said.trim() === '' ? null : parseAmount(said, { min: 0, max, where });
}
