import type { RemoteInfo, Socket } from 'node:dgram';
import { expect, test } from 'vitest';
import { createTrapDecoder } from '../../src/probe/snmp/trap-decoder.ts';
import { damage } from '../fuzz/damage.ts';
import { seededRandom } from '../fuzz/random.ts';

const from: RemoteInfo = { address: '192.0.2.1', family: 'IPv4', port: 49_152, size: 0 };
const user = {
  name: 'motcua',
  auth: { protocol: 'sha' as const, key: 'authentication-password' },
  priv: { protocol: 'aes' as const, key: 'privacy-password' },
};
/** An inform of version 2c with sysUpTime and snmpTrapOID (RFC 3416, 4.2.7), and a discovery of version 3 (RFC 3414, 4). */
const inform =
  '303e02010104067075626c6963a63102020457020100020100302530 0d06082b0601020101030043010a301406 0a2b060106030101040100 06062b0601040163';
const discovery =
  '303e020103301102020457020300ffe30401040201030410300e0400020100020100040004000400 3014040004 00a00e02020457020100020100300230 00';
const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** A decoder and what it answers. */
function decoder() {
  const answers: Buffer[] = [];
  const send = ((answer: Buffer) => answers.push(answer)) as unknown as Socket['send'];
  return { answers, decode: createTrapDecoder({ send }, [user]) };
}

test.each([
  ['an inform of version 2c', inform],
  ['a discovery of version 3', discovery],
])('%s is answered with its own number', (_title, hex) => {
  const { answers, decode } = decoder();
  expect(decode(bytes(hex), from)).toBe(true);
  expect(answers).toHaveLength(1);
  expect(answers[0]?.includes(Buffer.from([0x02, 0x02, 0x04, 0x57]))).toBe(true);
});

test('twenty thousand damaged packets are read or refused, each, and end nothing', () => {
  const { decode } = decoder();
  const random = seededRandom(2_030);
  let damaged = 0;
  for (let times = 10_000; times > 0; times -= 1) {
    for (const hex of [inform, discovery]) if (!decode(Buffer.from(damage(bytes(hex), random)), from)) damaged += 1;
  }
  expect(damaged).toBeGreaterThan(1_000);
});
