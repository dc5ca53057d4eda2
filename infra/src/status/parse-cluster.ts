import { z } from 'zod';
import { readAnswer } from './read-answer.ts';

/** A server of the database as Patroni sees it. */
export interface DatabaseMember {
  host: string;
  role: 'primary' | 'synchronous' | 'replica';
  state: string;
  timeline: number | null;
  /** Bytes that it is behind; null of the primary, and where nobody knows. */
  lagBytes: number | null;
}

const answer = z.object({
  members: z.array(
    z.object({
      name: z.string(),
      role: z.string(),
      state: z.string(),
      timeline: z.int().optional(),
      lag: z.union([z.number(), z.string()]).optional(),
    }),
  ),
});

/** What Patroni's `/cluster` says; null when it is no such answer. */
export function parseCluster(text: string): DatabaseMember[] | null {
  const read = readAnswer(text, answer);
  if (read === null) return null;
  return read.members.map(({ name, role, state, timeline, lag }) => ({
    ...{ host: name, role: roles[role] ?? 'replica', state, timeline: timeline ?? null },
    lagBytes: typeof lag === 'number' ? lag : null,
  }));
}

const roles: Readonly<Record<string, DatabaseMember['role']>> = {
  leader: 'primary',
  standby_leader: 'primary',
  sync_standby: 'synchronous',
  quorum_standby: 'synchronous',
};
