import { describe, expect, test } from 'vitest';
import { TlsSessions } from '../../src/report/tls-sessions.ts';

const made = { certificate: 'c1', ca: 'a1' };
const session = Buffer.from('s');

describe('TlsSessions', () => {
  test('gives a session back once, and only for the place it is of', () => {
    const sessions = new TlsSessions();
    sessions.keep('mqtts://a', made, session);
    expect(sessions.take('mqtts://b', made)).toBeUndefined();
    expect(sessions.take('mqtts://a', made)).toBe(session);
    expect(sessions.take('mqtts://a', made)).toBeUndefined();
  });

  test.each([
    ['certificate', { ...made, certificate: 'c2' }],
    ['authority', { ...made, ca: 'a2' }],
  ])('gives none across a change of the %s, not even when it is changed back', (_, other) => {
    const sessions = new TlsSessions();
    sessions.keep('mqtts://a', made, session);
    expect(sessions.take('mqtts://a', other)).toBeUndefined();
    expect(sessions.take('mqtts://a', made)).toBeUndefined();
  });

  test('keeps those of a handful of places, the newest', () => {
    const sessions = new TlsSessions();
    for (let at = 0; at < 20; at += 1) sessions.keep(`mqtts://${at}`, made, session);
    expect(sessions.take('mqtts://11', made)).toBeUndefined();
    expect(sessions.take('mqtts://12', made)).toBe(session);
  });
});
