/** What a counter needs to serve a citizen. Names are stored and published: never rename one. */
export const counterNeeds = ['pc', 'print', 'scan', 'queue', 'portal'] as const;
export type CounterNeed = (typeof counterNeeds)[number];

/** `must`: without it the counter cannot serve; `should`: it serves with less; `off`: it is not looked at. */
export const needWeights = ['must', 'should', 'off'] as const;
export type NeedWeight = (typeof needWeights)[number];

/** Kinds of devices that can do the work of a need. A multifunction printer does two. */
const kindsOf: Readonly<Record<Exclude<CounterNeed, 'portal'>, readonly string[]>> = {
  pc: ['pc'],
  print: ['printer', 'multifunction'],
  scan: ['scanner', 'multifunction'],
  queue: ['queue_machine'],
};

/** Kinds that can stand in for each other in a need; none for portals, which are no devices. */
export const kindsFor = (need: CounterNeed): readonly string[] => (need === 'portal' ? [] : kindsOf[need]);

/** What a device of a kind is needed for. */
export const needsOf = (kind: string): CounterNeed[] => counterNeeds.filter((need) => kindsFor(need).includes(kind));

export interface ReadinessSettings {
  needs: Readonly<Record<CounterNeed, NeedWeight>>;
  /** Percent of what is known: with less of it able to work the counter is `limited`. */
  limitedBelow: number;
}

/** Project defaults, found in no regulation: people can be called by hand, everything else stops the work. */
export const defaultReadiness: ReadinessSettings = {
  needs: { pc: 'must', print: 'must', scan: 'must', queue: 'should', portal: 'must' },
  limitedBelow: 50,
};
