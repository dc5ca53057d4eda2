/** A certificate that must not be taken any more. */
export interface RevokedCertificate {
  serial: string;
  at: number;
  /** Whose it was, to end the connection that it may hold. */
  agent: string | null;
}

/** The list that the broker has, as far as we know. */
export interface Published {
  serials: ReadonlySet<string>;
  at: number;
}

/** What has to be done so that the broker takes no revoked certificate: pure. */
export interface Publication {
  publish: boolean;
  /** Agents to be cut off once the list is in force, else they would come back. */
  cut: string[];
}

/** Publishes when somebody was revoked, or taken off the list, and before the list is too old to be believed. */
export function planPublication({
  published,
  revoked,
  now,
  lifeMs,
}: {
  published: Published | null;
  revoked: readonly RevokedCertificate[];
  now: number;
  lifeMs: number;
}): Publication {
  const before = published?.serials ?? new Set();
  const fresh = revoked.filter(({ serial }) => !before.has(serial));
  const isSame = fresh.length === 0 && before.size === revoked.length;
  // A clock that was set back leaves a list of the future, whose age nobody can tell.
  const age = published === null ? Number.POSITIVE_INFINITY : now - published.at;
  const isDue = age >= lifeMs / 2 || age < 0;
  // A hub that has just started may have died between a list and its cut: who was revoked lately is cut once more.
  const due = published === null ? fresh.filter(({ at }) => now - at < lifeMs) : fresh;
  return {
    publish: !isSame || isDue,
    cut: [...new Set(due.flatMap(({ agent }) => (agent === null ? [] : [agent])))],
  };
}
