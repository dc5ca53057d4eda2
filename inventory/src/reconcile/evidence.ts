import type { Device } from '../model.ts';
import { familyOf, macKey, serialKey, tagKey, wordsKey } from './keys.ts';
import type { ObservedDevice } from './observed.ts';

/** Why two records may be one device, or may not. */
export type EvidenceCode =
  | 'tag'
  | 'serial'
  | 'mac'
  | 'model'
  | 'unit'
  | 'only_one'
  | 'serial_differs'
  | 'mac_differs'
  | 'model_differs'
  | 'vendor_differs'
  | 'kind_differs';

/** One reason, with both sides as they were written. `weight` says how far it carries alone; below zero it counts against. */
export interface Evidence {
  code: EvidenceCode;
  declared: string | null;
  observed: string | null;
  weight: number;
}

/** How far each carries: what is printed on the device first, then what its maker gave it, then what many have alike. */
const weights: Readonly<Record<EvidenceCode, number>> = {
  tag: 0.9,
  serial: 0.97,
  mac: 0.9,
  model: 0.4,
  unit: 0.3,
  only_one: 0.4,
  serial_differs: -0.95,
  mac_differs: -0.6,
  model_differs: -0.5,
  vendor_differs: -0.4,
  kind_differs: -0.3,
};

/** At and above this a match may be taken without a person. */
export const certain = 0.95;

/** Everything that speaks for or against two records being one device; `onlyOne`: no other pair of the kind is left there. */
export function weigh(declared: Device, observed: ObservedDevice, { onlyOne = false } = {}): Evidence[] {
  return [
    ...byTag(declared, observed),
    ...bySerial(declared, observed),
    ...byMac(declared, observed),
    ...byModel(declared, observed),
    ...(declared.unit === observed.unit ? [said('unit', declared.unit, observed.unit)] : []),
    ...(onlyOne ? [said('only_one', declared.kind, observed.kind)] : []),
    ...(familyOf(declared.kind) === familyOf(observed.kind)
      ? []
      : [said('kind_differs', declared.kind, observed.kind)]),
  ];
}

/** 0 to 1: reasons for add up as independent chances, reasons against cut what they reach. */
export function scoreOf(evidence: readonly Evidence[]): number {
  const doubt = evidence.filter(({ weight }) => weight > 0).reduce((left, { weight }) => left * (1 - weight), 1);
  const against = evidence.filter(({ weight }) => weight < 0).reduce((left, { weight }) => left * (1 + weight), 1);
  return Math.round((1 - doubt) * against * 1000) / 1000;
}

const said = (code: EvidenceCode, declared: string | null, observed: string | null): Evidence => ({
  code,
  declared,
  observed,
  weight: weights[code],
});

function byTag({ tag }: Device, { labels }: ObservedDevice): Evidence[] {
  const label = labels.find((one) => tagKey(one) === tagKey(tag));
  return label === undefined ? [] : [said('tag', tag, label)];
}

function bySerial({ serial: declared }: Device, { serial: observed }: ObservedDevice): Evidence[] {
  const [a, b] = [serialKey(declared), serialKey(observed)];
  return a === null || b === null ? [] : [said(a === b ? 'serial' : 'serial_differs', declared, observed)];
}

function byMac({ mac }: Device, { macs }: ObservedDevice): Evidence[] {
  const declared = macKey(mac);
  const seen = macs.filter((one) => macKey(one) !== null);
  if (declared === null || seen.length === 0) return [];
  const same = seen.find((one) => macKey(one) === declared);
  return [same === undefined ? said('mac_differs', mac, seen[0] ?? null) : said('mac', mac, same)];
}

/** Registers say `M404`, devices `HP LaserJet Pro M404dn`: one within the other is the same model. */
function byModel(declared: Device, observed: ObservedDevice): Evidence[] {
  const [a, b] = [wordsKey(declared.model), wordsKey(observed.model)];
  if (a !== '' && b !== '') {
    const same = a === b || (a.length >= 3 && b.includes(a)) || (b.length >= 3 && a.includes(b));
    return [said(same ? 'model' : 'model_differs', declared.model, observed.model)];
  }
  const [maker, other] = [wordsKey(declared.vendor), wordsKey(observed.vendor)];
  const differs = maker !== '' && other !== '' && !maker.includes(other) && !other.includes(maker);
  return differs ? [said('vendor_differs', declared.vendor, observed.vendor)] : [];
}
