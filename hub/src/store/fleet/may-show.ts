import { type RawBuilder, type SqlBool, sql } from 'kysely';

interface Asked {
  health: string;
  /** Whoever said it is there before this moment (RFC 3339) was not heard by this run of the hub. */
  startedAt: string;
  /** Whoever was heard since is not silent, however often it is to be heard. */
  heardSince: string;
}

/** Which devices may be shown in a health: all that are, and few that are not. Of `device`, joined with its `agent`. */
export function mayShow({ health, startedAt, heardSince }: Asked): RawBuilder<SqlBool> {
  const online = sql`coalesce(agent.presence_state = 'online' AND agent.presence_at >= ${startedAt}, 1 = 0)`;
  if (health !== 'unknown') return sql`(device.health = ${health} AND ${online})`;
  const heard = sql`coalesce(agent.presence_at >= ${heardSince} OR agent.last_report_at >= ${heardSince}, 1 = 0)`;
  return sql`(device.health NOT IN ('ok', 'degraded', 'down') OR NOT ${online} OR NOT ${heard})`;
}
