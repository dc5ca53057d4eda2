import type { Desired } from '@motcua/contract';
import type { Actor, Scope } from '../access/index.ts';
import type { Authority } from '../authority/index.ts';
import type { Settings } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Registry } from '../metrics/index.ts';
import type { Channels } from '../notify/index.ts';
import type { IdTokenVerifier, WebLogin } from '../oidc/index.ts';
import type { Store } from '../store/index.ts';
import type { Calendars } from '../tickets/sla/calendars.ts';
import type { EventFeed } from './events/event-feed.ts';
import type { LastWrites } from './last-writes.ts';

/** All that the HTTP interface is given to work with. */
export interface HubContext {
  store: Store;
  authority: Authority;
  settings: Settings;
  log: Log;
  now(): number;
  /** When this run of the hub began, RFC 3339. */
  startedAt: string;
  /** Checks what people bring from an identity provider; null where none is set. */
  oidc: IdTokenVerifier | null;
  /** Logs people in by it in their browser; null as above. */
  webLogin: WebLogin | null;
  /** The address at which browsers reach this hub, without a path. */
  webUrl(): string;
  mqttUrl(): string;
  /** Why the hub is not ready; empty when it is. */
  troubles(): readonly string[];
  /** What somebody has to do although the hub is ready; empty when there is nothing. */
  advice(): readonly string[];
  /** What this hub counts; its text is for Prometheus. */
  metrics: { registry: Registry; text(): Promise<string> };
  publishDesired(agent: string, desired: Desired): void;
  /** Has it decided soon who reads for each unit. */
  electPollers(): void;
  /** Ways out of the hub for notices. */
  channels: Channels;
  /** Has notices sent soon. */
  notify(): void;
  /** An agent was shut out: ends its connection. */
  revoked(agent: string): void;
  /** The certificates that are good no more, as PEM. */
  crl(): Promise<string>;
}

/** All that handlers work with. */
export interface ApiContext extends HubContext {
  events: EventFeed;
  /** Who wrote when, so that lists show it. */
  writes: LastWrites;
  /** Working calendars of units, ready to reckon with. */
  calendars: Calendars;
  /** The OpenAPI document of the interface. */
  document: object;
}

/** A request, as much of it as handlers need. */
export interface ApiRequest {
  params: Readonly<Record<string, string>>;
  query: unknown;
  body: unknown;
  headers: Readonly<Record<string, string>>;
  /** ETags of which one must be that of what is changed; null where the caller does not care. */
  ifMatch: string | null;
  /** Address of the other end. */
  address: string;
  /** The secret that the request came with; never logged. */
  secret: string | null;
  /** Who asks. */
  actor: Actor;
  /** Has the answer set or end a cookie (`cookies.ts`). */
  setCookie(line: string): void;
  /** The units for which the actor has the route's permission: what is outside does not exist for this request. */
  scope: Scope;
}

/** Answers a request: a text as it is, everything else as JSON. */
export type Handler = (context: ApiContext, request: ApiRequest) => Promise<unknown>;
