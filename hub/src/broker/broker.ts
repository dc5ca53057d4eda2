import type { ErrorCode, Message, MessageName } from '@motcua/contract';
import type { ServerIdentity } from '../authority/index.ts';

/** Who stands at the other end of a connection, as TLS and CONNECT say. */
export interface Peer {
  clientId: string;
  /** CN and serial (lower-case hex) of the certificate, which our authority signed. */
  commonName: string;
  serial: string;
}

/** What an agent said. */
export interface Said {
  agent: string;
  leaf: 'report' | 'presence';
  topic: string;
  payload: Uint8Array;
}

/** A message that may not be; whoever sent it is cut off. */
export interface Violation {
  agent: string | null;
  topic: string;
  payload: Uint8Array;
  /** Size that was announced, which may be more than came. */
  bytes: number;
  code: ErrorCode;
  detail: string;
}

/** What a broker asks of the hub and tells it. */
export interface BrokerPort {
  /** Asked at every CONNECT, also of a resumed TLS session; a throw means that it cannot be said now. */
  authenticate(peer: Peer): Promise<boolean>;
  /** A promise says that there is no room: the broker then waits with reading from this agent. */
  accept(said: Said): Promise<void> | null;
  violated(violation: Violation): void;
  connected(agent: string): void;
  /** The broker may have lost what it kept for agents, or somebody else may have changed it: tell them anew. */
  renewed(): void;
}

/** A broker as the hub sees it. The one inside this process is the default; an external one speaks the same topics. */
export interface Broker {
  port: number;
  /** Why agents cannot be heard at present; null when all is well. */
  trouble(): ErrorCode | null;
  /** Publishes one of the hub's own messages to an agent, or about a unit; null takes back what the broker keeps of it. */
  publish<Name extends MessageName>(name: Name, about: string, message: Message<Name> | null): void;
  /** Ends the connection of an agent that was shut out. An external broker is told so by its list of revoked certificates. */
  cut(agent: string): void;
  /** Shows another certificate from the next connection on; that of a broker which is a program of its own is not ours. */
  useIdentity(identity: ServerIdentity): void;
  /** Takes nothing more from agents, where others can; what was taken is still answered. */
  leave(): Promise<void>;
  /** Takes no more connections and ends those there are. */
  close(): Promise<void>;
}
