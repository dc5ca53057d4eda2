import type { Audit } from '@motcua/policies';
import { type Hub, withQuery } from './connect.ts';

const isAudit = (value: unknown): value is Audit =>
  typeof value === 'object' && value !== null && 'standards' in value && 'findings' in value && 'broken' in value;

const schema = {
  safeParse: (value: unknown) =>
    isAudit(value)
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error('not an audit') },
};

/** An audit that the hub makes itself, so that a country's register stays where it is. */
export const auditOfHub = (
  hub: Hub,
  query: { asOf: string; knownAt?: string | undefined; usable?: boolean; all?: boolean },
): Promise<Audit> => hub.get(withQuery('/v1/audit', query), schema);
