import { hash } from 'node:crypto';
import { type AuditEvent, verifyAudit } from '@motcua/contract';

/** The audit log as it stands in the end, and what a hub has answered for. */
export interface AuditBooks {
  events: readonly AuditEvent[];
  /** Where the log ends by the row beside it. */
  head: string | null;
  /** Tokens that a hub said it has made: `uses expiresAt`. */
  answered: readonly string[];
}

/** Every link of the chain holds, and whatever was answered is noted once; sentences are broken promises. */
export function compareAudit({ events, head, answered }: AuditBooks): string[] {
  const verdict = verifyAudit(events, { sha256: (text) => hash('sha256', text), head });
  const noted = new Map<string, number>();
  for (const { action, detail } of events) {
    const { uses, expiresAt } = detail as { uses?: number; expiresAt?: string };
    const name = tokenName({ uses: uses ?? 0, expiresAt: expiresAt ?? '' });
    if (action === 'enrol-token.make') noted.set(name, (noted.get(name) ?? 0) + 1);
  }
  return [
    ...(verdict.ok ? [] : [`the audit log does not verify at ${verdict.at}: ${verdict.why}`]),
    ...answered
      .filter((name) => noted.get(name) !== 1)
      .map((name) => `a token (${name}) was made and is in the audit log ${noted.get(name) ?? 0} times`),
  ];
}

/** Tells one made token from the others without its secret. */
export const tokenName = ({ uses, expiresAt }: { uses: number; expiresAt: string }): string => `${uses} ${expiresAt}`;

/** One committed write of a duty's row: its lease taken or prolonged, or what a leader does beside its other writes. */
export interface LeadRow {
  duty: string;
  token: number;
  /** Address of the hub that wrote. */
  who: string;
  holder: string;
  acted: boolean;
}

/** In each term of each duty one hub acts, and no term comes after a later one. */
export function compareLeads(rows: readonly LeadRow[]): string[] {
  const terms = Map.groupBy(rows, ({ duty, token }) => `${duty} ${token}`);
  const shared = [...terms].flatMap(([term, own]) => {
    const hubs = new Set(own.map(({ who }) => who));
    const holders = new Set(own.map(({ holder }) => holder));
    return [
      ...(hubs.size > 1 ? [`${[...hubs].join(' and ')} acted in one term: ${term}`] : []),
      ...(holders.size > 1 ? [`${holders.size} held one term: ${term}`] : []),
    ];
  });
  const late = [...Map.groupBy(rows, ({ duty }) => duty)].flatMap(([duty, own]) =>
    own
      .filter(({ token }, at) => at > 0 && token < (own[at - 1]?.token ?? 0))
      .map(({ token, who }) => `${who} wrote as ${duty} ${token} after its term`),
  );
  return [...shared, ...late];
}
