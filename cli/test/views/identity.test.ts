import type { EnrolTokenRow } from '@motcua/contract';
import { expect, test } from 'vitest';
import { tokenState } from '../../src/views/identity.ts';

const now = new Date('2026-03-02T01:00:00Z');
const token: EnrolTokenRow = {
  ...{ id: 'e-1234567890ab', unit: '00364', uses: 5, usesLeft: 5, networks: null, madeBy: 'lan', revokedAt: null },
  ...{ createdAt: '2026-03-02T00:00:00Z', expiresAt: '2026-03-02T01:00:01Z' },
};

test.each<[string, Partial<EnrolTokenRow>]>([
  ['good', {}],
  ['used', { usesLeft: 0 }],
  ['expired', { expiresAt: '2026-03-02T01:00:00Z' }],
  ['revoked', { revokedAt: '2026-03-02T00:30:00Z', usesLeft: 0, expiresAt: '2026-03-02T00:40:00Z' }],
])('an enrolment token is %s', (state, is) => {
  expect(tokenState({ ...token, ...is }, now)).toBe(state);
});
