import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { localFailure } from '../from-error.ts';
import { type Failure, type Outcome, success } from '../outcome.ts';
import type { SnmpUser } from './target.ts';
import { createTrapDecoder } from './trap-decoder.ts';

export interface TrapOptions {
  host: string;
  /** 0 for any. */
  port: number;
  users: readonly SnmpUser[];
  /** Whether an address is one that we read. */
  isKnown: (address: string) => boolean;
  /** A device that we read has something to say. */
  onHint: (address: string) => void;
  /** The socket broke; nothing more is heard. */
  onLost: (failure: Failure) => void;
  monotonicMs: () => number;
}

/** Packets so far, by what became of them. */
export interface TrapCounts {
  heard: number;
  strange: number;
  damaged: number;
}

/** Somebody who listens. */
export interface TrapReceiver extends AsyncDisposable {
  port: number;
  counts: () => TrapCounts;
}

/**
 * Listens for traps and informs. What they say is not believed, for anybody can send them: that a device speaks at all
 * is a hint to read it now. So a packet of a device that we read counts even if it is damaged, and strangers' are not
 * looked into.
 */
export async function receiveTraps(options: TrapOptions): Promise<Outcome<TrapReceiver>> {
  const { host, port, onLost } = options;
  const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4');
  const bound = Promise.withResolvers<Outcome<true>>();
  socket.once('error', (error) => bound.resolve(localFailure(error)));
  socket.bind({ port, address: host, exclusive: true }, () => bound.resolve(success(true)));
  const outcome = await bound.promise;
  if (!outcome.ok) {
    await close(socket);
    return outcome;
  }
  const counts = listen(socket, options);
  const lost = (error: Error) => onLost(localFailure(error));
  socket.on('error', lost);
  return success({
    port: socket.address().port,
    counts: () => ({ ...counts }),
    [Symbol.asyncDispose]: () => close(socket.off('error', lost).on('error', () => {})),
  });
}

/** Packets of one second that are looked into; keys of version 3 are dear to make, and a hint is a hint without. */
const decodedPerSecond = 50;

function listen(socket: Socket, { users, isKnown, onHint, monotonicMs }: TrapOptions): TrapCounts {
  const counts: TrapCounts = { heard: 0, strange: 0, damaged: 0 };
  const decode = createTrapDecoder(socket, users);
  let [second, decoded] = [0, 0];
  socket.on('message', (packet: Buffer, from: RemoteInfo) => {
    const address = plainAddress(from.address);
    if (!isKnown(address)) {
      counts.strange += 1;
      return;
    }
    counts.heard += 1;
    onHint(address);
    const now = Math.floor(monotonicMs() / 1_000);
    if (now !== second) [second, decoded] = [now, 0];
    decoded += 1;
    if (decoded <= decodedPerSecond && !decode(packet, from)) counts.damaged += 1;
  });
  return counts;
}

/** A socket for both families tells IPv4 as `::ffff:192.0.2.1`, and link-local addresses with their interface. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

async function close(socket: Socket): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  try {
    socket.close(() => resolve());
  } catch {
    return; // it was closed by its error
  }
  await promise;
}
