import { ber, integer, objectId, readAll, readBer, sequence } from '../../../../test/peers/ber.ts';
import { answerTo } from '../../../../test/peers/snmp-answer.ts';
import { readLines } from '../../../../test/peers/snmprec-lines.ts';
import { openSnmp } from '../../../src/probe/snmp/open.ts';
import type { SnmpTargetAddress } from '../../../src/probe/snmp/target.ts';
import { type NoNetwork, withoutNetwork } from '../fake-sockets.ts';
import type { FuzzTarget } from '../target.ts';
import { everySnmpType } from './every-snmp-type.ts';
import { simulatedDevices } from './snmp-devices.ts';

/** The number of a request in a corpus, in four octets, so that a request's own can be put in its place. */
const placeholder = Buffer.from([2, 4, 0x5a, 0x5a, 0x5a, 0x5a]);

const root = '1.3.6.1.2';
const devices = [everySnmpType.join('\n'), ...simulatedDevices].map((text) => new Map([['public', readLines(text)]]));

const request = (tag: number, repetitions: number): Buffer =>
  sequence(
    integer(1n),
    ber(4, Buffer.from('public')),
    ber(
      tag,
      Buffer.concat([
        placeholder,
        integer(0n),
        integer(BigInt(repetitions)),
        sequence(sequence(objectId(root.split('.').map(Number)), ber(5, Buffer.alloc(0)))),
      ]),
    ),
  );

/** Answers to GETNEXT and to GETBULK, from one varbind to a full datagram. */
const answers = devices.flatMap((device) =>
  [request(0xa1, 0), request(0xa5, 3), request(0xa5, 20)].flatMap((asked) => answerTo(asked, device) ?? []),
);

/** A Report with the engine of an agent, as discovery is answered (RFC 3414, 4). */
const report = sequence(
  integer(3n),
  sequence(placeholder, integer(65_507n), ber(4, Buffer.from([0])), integer(3n)),
  ber(
    4,
    sequence(
      ber(4, Buffer.from('8000137001c0000201', 'hex')),
      integer(5n),
      integer(1_234n),
      ...['', '', ''].map((text) => ber(4, Buffer.from(text))),
    ),
  ),
  sequence(
    ber(4, Buffer.from('8000137001c0000201', 'hex')),
    ber(4, Buffer.alloc(0)),
    ber(
      0xa8,
      Buffer.concat([
        placeholder,
        integer(0n),
        integer(0n),
        sequence(sequence(objectId([1, 3, 6, 1, 6, 3, 15, 1, 1, 4, 0]), integer(1n, 0x41))),
      ]),
    ),
  ),
);

/** Where the number of a request stands: first in its PDU, or in the header of version 3. */
function numberOf(sent: Buffer): Buffer {
  const [, second, third] = readAll(readBer(sent).body);
  const holder = second?.tag === 0x30 ? second : third;
  const number = Buffer.alloc(4);
  const body = readBer(holder?.body ?? Buffer.from([2, 1, 0])).body.subarray(-4);
  body.copy(number, 4 - body.length);
  return number;
}

function withNumber(answer: Uint8Array, number: Buffer): Buffer {
  const copy = Buffer.from(answer);
  for (let at = copy.indexOf(placeholder); at >= 0; at = copy.indexOf(placeholder, at + 6)) number.copy(copy, at + 2);
  return copy;
}

const place = { host: '192.0.2.10', port: 161 };
const byCommunity: SnmpTargetAddress = { ...place, version: '2c', community: 'public' };
const byUser: SnmpTargetAddress = {
  ...place,
  version: '3',
  user: { name: 'motcua', auth: { protocol: 'sha', key: 'simulated-key' }, priv: null },
};

const isVersion3 = (input: Uint8Array): boolean => Buffer.from(input.subarray(0, 8)).includes(Buffer.from([2, 1, 3]));

/** Everything else is beyond the end of what it has. */
const end = new Map([['public', readLines('1.3.9.1.1|2|1')]]);

/** Damaged datagrams through the door and the library behind it: each answers the first request of a walk. */
function makeTarget(): FuzzTarget {
  let network: NoNetwork | null = null;
  return {
    name: 'SNMP datagrams',
    corpus: [...answers, report],
    around: () => {
      network = withoutNetwork();
      return network;
    },
    decode: async (input) => {
      const over = new AbortController();
      let first = true;
      // After the damaged answer comes a whole one, so that nobody waits for what was dropped; version 3 is then ended.
      network?.answerBy((sent) => {
        const version3 = isVersion3(sent);
        const whole = version3 ? null : answerTo(sent, end);
        const damaged = first ? [withNumber(input, numberOf(sent))] : [];
        first = false;
        if (version3) setImmediate(() => over.abort());
        return whole === null ? damaged : [...damaged, whole];
      });
      const options = { signal: over.signal, timeoutMs: 3_000, tryMs: 1_500, retries: 0 };
      using session = openSnmp(isVersion3(input) ? byUser : byCommunity, options);
      const walked = await session.readAll([root]);
      return walked.some(({ cut }) => cut !== null) ? null : walked;
    },
  };
}

export const snmpDatagrams: FuzzTarget = makeTarget();
