import type { Answers } from '../collectors/snmp/device/answers.ts';
import type { ProbedKind, ProbedUps, SnmpDevice } from '../collectors/snmp/device/device.ts';
import { minutes, onePhaseOrAll, percent, readUpsMib, saysSomething } from '../collectors/snmp/device/ups.ts';
import type { Fix } from './quirk.ts';

type TextField = 'model' | 'serial' | 'firmware';

/** Where a text stands: the first that is there counts, and of it what the pattern's first group catches. */
interface Place {
  oid: string;
  pattern?: RegExp;
}

const find = (answers: Answers, { oid, pattern }: Place): string | null => {
  const text = answers.text(oid);
  if (text === null || pattern === undefined) return text;
  return pattern.exec(text)?.[1]?.trim() ?? null;
};

/** A text from the vendor's own objects, instead of what the standard ones say. */
export const from =
  (field: TextField, ...places: (Place | string)[]): Fix =>
  (_device, answers) => {
    for (const place of places) {
      const text = find(answers, typeof place === 'string' ? { oid: place } : place);
      if (text !== null) return { [field]: text };
    }
    return {};
  };

/** A text out of another text that was read already. */
export const cut =
  (field: TextField, pattern: RegExp): Fix =>
  (device) => ({ [field]: pattern.exec(device[field] ?? '')?.[1] ?? device[field] });

/** Several objects in one text. */
export const joined =
  (field: TextField, parts: readonly string[], words: (texts: readonly string[]) => string): Fix =>
  (_device, answers) => {
    const texts = parts.flatMap((oid) => answers.text(oid) ?? []);
    return texts.length === parts.length ? { [field]: words(texts) } : {};
  };

export const kindIs =
  (kind: ProbedKind): Fix =>
  () => ({ kind });

export const vendorIs =
  (vendor: string): Fix =>
  () => ({ vendor });

/** UPS-MIB under another number; its enumerations count only where the vendor kept them. */
export const upsMibAt =
  (root: string, { enumerations }: { enumerations: boolean }): Fix =>
  (_device, answers) => {
    const ups = readUpsMib(answers, root);
    if (ups === null) return {};
    return {
      kind: 'ups',
      ups: enumerations ? ups : { ...ups, onBattery: null, outputSource: null, batteryStatus: null },
    };
  };

/** Where a UPS keeps its numbers. */
export interface UpsPlaces {
  charge: readonly Scaled[];
  runtime: readonly Scaled[];
  load: readonly (readonly Scaled[])[];
  /** Replace indicator: this number means replace, the other in the list means not. */
  replace?: { oid: string; yes: number; no: number };
  source?: { oid: string; words: ReadonlyMap<number, string>; battery: readonly string[]; mains: readonly string[] };
  battery?: { oid: string; words: ReadonlyMap<number, string> };
}
type Scaled = readonly [oid: string, divisor: number];

/** Numbers of a vendor's UPS MIB; what it does not have stays as the standard has it. */
export const upsFrom =
  (places: UpsPlaces): Fix =>
  (device, answers) => {
    const ups = readPlaces(places, answers, device);
    return saysSomething(ups) ? { kind: 'ups', ups } : {};
  };

/** The same where the standard does not tell: what UPS-MIB says goes before what the vendor says. */
export const upsFilledFrom =
  (places: UpsPlaces): Fix =>
  (device, answers) => {
    const own = readPlaces(places, answers, { ...device, ups: null });
    const { ups: known } = device;
    const merged = known === null ? own : { ...own, ...knownOf(known) };
    return saysSomething(merged) ? { kind: 'ups', ups: merged } : {};
  };

const knownOf = (ups: ProbedUps): Partial<ProbedUps> =>
  Object.fromEntries(Object.entries(ups).filter(([, value]) => value !== null));

function readPlaces(places: UpsPlaces, answers: Answers, { ups: known }: SnmpDevice): ProbedUps {
  const first = (list: readonly Scaled[]) =>
    list.map((place) => scaled(answers, place)).find((n) => n !== null) ?? null;
  const loads = places.load.map((list) => list.flatMap((place) => percent(scaled(answers, place)) ?? []));
  const source = wordOf(answers, places.source);
  const replace = places.replace === undefined ? null : answers.number(places.replace.oid);
  return {
    batteryChargePercent: percent(first(places.charge)) ?? known?.batteryChargePercent ?? null,
    runtimeMinutes: minutes(first(places.runtime)) ?? known?.runtimeMinutes ?? null,
    loadPercent: onePhaseOrAll(loads.find((list) => list.length > 0) ?? []) ?? known?.loadPercent ?? null,
    onBattery: (source === null ? null : isOnBattery(source, places)) ?? known?.onBattery ?? null,
    replaceBattery: yesOrNo(replace, places) ?? known?.replaceBattery ?? null,
    outputSource: source ?? known?.outputSource ?? null,
    batteryStatus: wordOf(answers, places.battery) ?? known?.batteryStatus ?? null,
    alarms: known?.alarms ?? null,
  };
}

const scaled = (answers: Answers, [oid, divisor]: Scaled): number | null => {
  const raw = answers.number(oid);
  return raw === null || raw < 0 ? null : raw / divisor;
};

const wordOf = (answers: Answers, place: { oid: string; words: ReadonlyMap<number, string> } | undefined) => {
  const raw = place === undefined ? null : answers.number(place.oid);
  return raw === null ? null : (place?.words.get(raw) ?? String(raw));
};

const isOnBattery = (source: string, { source: place }: UpsPlaces): boolean | null =>
  place?.battery.includes(source) ? true : place?.mains.includes(source) ? false : null;

const yesOrNo = (raw: number | null, { replace }: UpsPlaces): boolean | null =>
  raw === null || replace === undefined ? null : raw === replace.yes ? true : raw === replace.no ? false : null;
