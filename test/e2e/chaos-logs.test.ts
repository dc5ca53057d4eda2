import { hash } from 'node:crypto';
import { type AuditEvent, auditText, noEventHash } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { compareAudit, compareLeads, type LeadRow, tokenName } from './chaos/compare-logs.ts';

const expiresAt = (uses: number) => `2026-01-01T00:00:0${uses}.000Z`;

/** A log of as many made tokens, each with its hash. */
function logOf(count: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const previous = events.at(-1)?.hash ?? noEventHash;
    const who = { actor: 'admin', actorName: 'admin', address: null } as const;
    const what = { action: 'enrol-token.make', object: 'unit:u1', unit: '00364' };
    const event = {
      ...{ seq, at: expiresAt(seq), ...who, ...what, previous },
      detail: { uses: seq, expiresAt: expiresAt(seq), networks: null },
    };
    events.push({ ...event, hash: hash('sha256', auditText(event)) });
  }
  return events;
}

const events = logOf(3);
const answered = [1, 3].map((uses) => tokenName({ uses, expiresAt: expiresAt(uses) }));
const head = events.at(-1)?.hash ?? '';

describe('the comparison of the audit log', () => {
  test('finds nothing in a whole log', () => {
    expect(compareAudit({ events, head, answered })).toEqual([]);
  });

  test.each<[string, { events?: AuditEvent[]; head?: string; answered?: string[] }, string]>([
    ['an event that is gone', { events: events.filter(({ seq }) => seq !== 2) }, 'does not verify at 2: gap'],
    ['an end that was cut off', { events: events.slice(0, 2), answered: [] }, 'does not verify at 3: cut-off'],
    [
      'an event that was changed',
      { events: events.map((event) => (event.seq === 2 ? { ...event, actor: 'somebody' } : event)) },
      'does not verify at 2: changed',
    ],
    [
      'something answered for that is not in it',
      { answered: [...answered, '9 2026-01-01T00:00:09.000Z'] },
      'a token (9 2026-01-01T00:00:09.000Z) was made and is in the audit log 0 times',
    ],
  ])('finds %s', (_, wrong, sentence) => {
    expect(compareAudit({ events, head, answered, ...wrong }).join('\n')).toContain(sentence);
  });
});

const lead = (token: number, who: string, acted = true): LeadRow => ({
  ...{ duty: 'judging', token, who, holder: `${who}/1`, acted },
});

describe('the comparison of terms', () => {
  test('finds nothing where each leader acts in its own term, duties apart', () => {
    const rows = [lead(1, 'a', false), lead(1, 'a'), lead(2, 'b', false), lead(2, 'b'), lead(3, 'a')];
    expect(compareLeads([...rows, { ...lead(1, 'b'), duty: 'polling' }])).toEqual([]);
  });

  test('finds two hubs that acted in one term, as hubs without fencing would', () => {
    const sleeper = { ...lead(2, 'a'), holder: 'b/1' };
    expect(compareLeads([lead(1, 'a'), lead(2, 'b'), sleeper])).toEqual(['b and a acted in one term: judging 2']);
  });

  test('finds two that hold one term', () => {
    const again = { ...lead(1, 'a'), holder: 'a/2' };
    expect(compareLeads([lead(1, 'a'), again])).toEqual(['2 held one term: judging 1']);
  });

  test('finds what a leader wrote after its term', () => {
    expect(compareLeads([lead(1, 'a'), lead(2, 'b'), lead(1, 'a')])).toEqual(['a wrote as judging 1 after its term']);
  });
});
