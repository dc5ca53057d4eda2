import { hash } from 'node:crypto';
import { type AuditEvent, auditText, noEventHash, verifyAudit } from '@motcua/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const sha256 = (text: string): string => hash('sha256', text);

function chainOf(details: readonly Record<string, unknown>[]): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const detail of details) {
    const event = {
      ...{ seq: events.length + 1, at: '2026-03-02T01:00:00.000Z', actor: 'account:1', actorName: 'it1' },
      ...{ address: null, action: 'agent.enrol', object: 'agent:pc-1', unit: '00364', detail },
      previous: events.at(-1)?.hash ?? noEventHash,
    };
    events.push({ ...event, hash: sha256(auditText(event)) });
  }
  return events;
}

const three = chainOf([{ a: 1 }, { b: 2 }, { c: 3 }]);
const end = three.at(-1)?.hash ?? '';

describe('the chain of the audit log', () => {
  test('holds as it was written, also after its JSON was re-ordered', () => {
    const detail = { z: { b: 1, a: [{ d: 1, c: 2 }] }, a: null };
    const again = { a: null, z: { a: [{ c: 2, d: 1 }], b: 1 } };
    const [event] = chainOf([detail]);
    expect(verifyAudit(event === undefined ? [] : [{ ...event, detail: again }], { sha256 })).toMatchObject({
      ok: true,
    });
    expect(verifyAudit(three, { sha256, head: end })).toEqual({ ok: true, events: 3, head: end });
  });

  test.each([
    ['a field that was changed', three.with(1, { ...three[1], actorName: 'khác' } as AuditEvent), 'changed', 2],
    ['an event that was taken out', three.toSpliced(1, 1), 'gap', 2],
    ['two that were swapped', [three[0], three[2], three[1]] as AuditEvent[], 'gap', 2],
    ['an end that was cut off', three.slice(0, 2), 'cut-off', 3],
    ['a log that was emptied', [], 'cut-off', 1],
  ])('tells %s, and where', (_, events, why, at) => {
    expect(verifyAudit(events, { sha256, head: end })).toMatchObject({ ok: false, why, at });
  });

  test('does not hold after any one character of any event was changed', () => {
    const place = fc.record({ event: fc.nat(2), field: fc.constantFrom('at', 'actor', 'action', 'object', 'hash') });
    fc.assert(
      fc.property(place, fc.string({ minLength: 1 }), ({ event, field }, text) => {
        const spoilt = three.map((one, at) => (at === event ? { ...one, [field]: `${text}${one.actor}` } : one));
        return !verifyAudit(spoilt as AuditEvent[], { sha256, head: end }).ok;
      }),
    );
  });
});
