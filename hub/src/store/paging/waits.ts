import { type RawBuilder, sql } from 'kysely';

/** 1 for a PC that still waits for a decision, else 0. */
export const waits: RawBuilder<number> = sql<number>`CASE WHEN pending_agent.state = 'pending' THEN 1 ELSE 0 END`;
