import type { Migration } from './migration.ts';

/** Who is shut out is looked up every other second by each of several hubs; it is few of many. */
export const shutOut: Migration = {
  version: 13,
  name: 'shut-out',
  statements: ['CREATE INDEX agent_shut_out ON agent (id) WHERE revoked_at IS NOT NULL'],
};
