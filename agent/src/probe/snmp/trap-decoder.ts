import type { RemoteInfo, Socket } from 'node:dgram';
import { createReceiver, type ReceiverSocket } from 'net-snmp';
import { toUser } from './create-session.ts';
import type { SnmpUser } from './target.ts';

/** Reads a packet and answers it if it is an inform; whether it was one that can be read. */
export type TrapDecoder = (packet: Buffer, from: RemoteInfo) => boolean;

/** All that it needs of the socket. */
type Answering = Pick<Socket, 'send'>;

/** INTEGER 3 after the header of the outer SEQUENCE: the version field of SNMPv3Message (RFC 3412, 6). */
const isVersion3 = (packet: Buffer): boolean => {
  const first = packet[1] ?? 0;
  const at = first < 0x80 ? 2 : 2 + (first & 0x7f);
  return packet[at] === 0x02 && packet[at + 1] === 1 && packet[at + 2] === 3;
};

/**
 * The library over a socket of ours. A packet of version 1 or 2c is taken with any community, because none is trusted;
 * one of version 3 only from a user whom we know, and with the right keys (RFC 3414, 3.2).
 */
export function createTrapDecoder(socket: Answering, users: readonly SnmpUser[]): TrapDecoder {
  const open = decodeWith(socket, { disableAuthorization: true, users: [] });
  const keyed = decodeWith(socket, { disableAuthorization: false, users });
  return (packet, from) => (isVersion3(packet) ? keyed : open)(packet, from);
}

function decodeWith(
  socket: Answering,
  { disableAuthorization, users }: { disableAuthorization: boolean; users: readonly SnmpUser[] },
): TrapDecoder {
  let deliver: (packet: Buffer, from: RemoteInfo) => void = () => {};
  let readable = true;
  const lent: ReceiverSocket = {
    on: (event, listener) => {
      if (event === 'message') deliver = listener;
    },
    bind: () => {}, // it is bound: the library would tell neither the port nor that it is not free
    // An answer that cannot be sent is the sender's loss; the library would write it to the console.
    send: (packet, offset, length, port, address, done) =>
      socket.send(packet, offset, length, port, address, () => done(null)),
    close: () => {},
  };
  const receiver = createReceiver({ dgramModule: { createSocket: () => lent }, disableAuthorization }, (error) => {
    if (error !== null) readable = false;
  });
  for (const user of users) receiver.getAuthorizer().addUser(toUser(user));
  return (packet, from) => {
    readable = true;
    try {
      deliver(packet, from);
    } catch {
      return false; // a packet that the library can read and not answer
    }
    return readable;
  };
}
