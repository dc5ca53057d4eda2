import type { RemoteInfo } from 'node:dgram';
import type { User } from 'net-snmp';

/** The part of net-snmp that hears traps. */
declare module 'net-snmp' {
  /** What the library does with the socket that it is given. */
  interface ReceiverSocket {
    on(event: string, listener: (packet: Buffer, from: RemoteInfo) => void): void;
    bind(): void;
    send(
      packet: Buffer,
      offset: number,
      length: number,
      port: number,
      address: string,
      done: (error: null) => void,
    ): void;
    close(): void;
  }
  interface ReceiverOptions {
    dgramModule: { createSocket(transport: string): ReceiverSocket };
    /** Takes every community, and users that are not known. */
    disableAuthorization: boolean;
  }
  interface Receiver {
    getAuthorizer(): { addUser(user: User): void };
  }
  function createReceiver(options: ReceiverOptions, heard: (error: Error | null) => void): Receiver;
}
