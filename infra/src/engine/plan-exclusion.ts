/** What a preview says of one resource. */
export interface PlannedResource {
  urn: string;
  /** Its host; null of what stands on none. */
  host: string | null;
  /** Whether anything would be done to it. */
  changes: boolean;
  /** URNs of what it needs. */
  needs: readonly string[];
}

export interface Exclusion {
  /** What stands on a host that does not answer. */
  onHosts: string[];
  /** What stands elsewhere and waits for something there that is not yet as it should be. */
  waiting: string[];
}

/**
 * What a run leaves as it is while these hosts do not answer: everything on them, and what needs, by however many steps,
 * something on them that is still to be made or changed. What needs only what is there already goes on.
 */
export function planExclusion(resources: readonly PlannedResource[], down: ReadonlySet<string>): Exclusion {
  const onHosts = resources.filter(({ host }) => host !== null && down.has(host));
  const there = new Set(onHosts.map(({ urn }) => urn));
  const held = new Set(onHosts.filter(({ changes }) => changes).map(({ urn }) => urn));
  for (let before = -1; before !== held.size; ) {
    before = held.size;
    for (const { urn, needs } of resources) if (needs.some((one) => held.has(one))) held.add(urn);
  }
  return { onHosts: [...there], waiting: [...held].filter((urn) => !there.has(urn)) };
}
