import type { RemoteInfo } from 'node:dgram';
import { ber, integer, objectId, sequence } from '../../../../test/peers/ber.ts';
import { createTrapDecoder } from '../../../src/probe/snmp/trap-decoder.ts';
import type { FuzzTarget } from '../target.ts';

const octets = (text: string): Buffer => ber(4, Buffer.from(text));
const oid = (text: string): Buffer => objectId(text.split('.').map(Number));
const from: RemoteInfo = { address: '192.0.2.10', port: 40_000, family: 'IPv4', size: 0 };

/** prtAlert of RFC 3805 with two of its values. */
const values = sequence(
  sequence(oid('1.3.6.1.2.1.1.3.0'), integer(4_711n, 0x43)),
  sequence(oid('1.3.6.1.6.3.1.1.4.1.0'), oid('1.3.6.1.2.1.43.18.2.0.1')),
  sequence(oid('1.3.6.1.2.1.43.18.1.1.2.1.1'), integer(3n)),
  sequence(oid('1.3.6.1.2.1.43.18.1.1.8.1.1'), octets('Toner low')),
);

const notification = (tag: number): Buffer =>
  ber(tag, Buffer.concat([integer(1_515_870_810n), integer(0n), integer(0n), values]));

/** The Trap of RFC 1157, 4.1.6. */
const first = ber(
  0xa4,
  Buffer.concat([
    oid('1.3.6.1.4.1.99999.1'),
    ber(0x40, Buffer.from([192, 0, 2, 10])),
    integer(6n),
    integer(1n),
    integer(4_711n, 0x43),
    values,
  ]),
);

const engine = ber(4, Buffer.from('8000137001c0000201', 'hex'));
const third = sequence(
  integer(3n),
  sequence(integer(1n), integer(65_507n), ber(4, Buffer.from([0])), integer(3n)),
  ber(4, sequence(engine, integer(5n), integer(1_234n), octets('motcua'), octets(''), octets(''))),
  sequence(engine, octets(''), notification(0xa7)),
);

/** What is sent to where traps and informs are heard; answers to informs go nowhere. */
export const snmpTraps: FuzzTarget = {
  name: 'SNMP traps',
  corpus: [
    sequence(integer(0n), octets('public'), first),
    sequence(integer(1n), octets('public'), notification(0xa7)),
    sequence(integer(1n), octets('public'), notification(0xa6)),
    third,
  ],
  // A decoder for each packet, so that nothing of one is left for the next.
  decode: (packet) => {
    const decode = createTrapDecoder({ send: () => {} }, [{ name: 'motcua', auth: null, priv: null }]);
    return decode(Buffer.from(packet), from) || null;
  },
};
