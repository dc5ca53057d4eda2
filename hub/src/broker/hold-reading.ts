import type { Duplex } from 'node:stream';

/** Messages of one connection that may wait for room before it is read no further; an agent has one under way. */
const most = 32;

/**
 * Lets a connection wait: with so many of its messages waiting for room, nothing more is read from it until there is some.
 * aedes would read on, and one who waits for no PUBACK could fill the memory. It reads with `read()`, so that is where to stop it.
 */
export function holdReading(conn: Duplex): (room: Promise<void>) => void {
  const read = conn.read.bind(conn);
  let waiting = 0;
  conn.read = (size?: number) => (waiting >= most ? null : read(size));
  return (room) => {
    waiting += 1;
    room.then(() => {
      waiting -= 1;
      if (waiting === 0) conn.emit('readable');
    });
  };
}
