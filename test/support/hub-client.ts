import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type {
  AgentRow,
  Desired,
  DeviceRow,
  HubFile,
  Losses,
  StatusView,
  TicketEventRow,
  TicketRow,
} from '@motcua/contract';

/** The unit that the agents of tests stand in. */
export const testUnit = '00364';

export interface HubAnswer {
  status: number;
  body: unknown;
}

/** The hub's HTTP interface, as the administrator. */
export interface HubClient {
  ask: (method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown) => Promise<HubAnswer>;
  agents: () => Promise<AgentRow[]>;
  /** Those of the unit that tests stand in. */
  devices: () => Promise<DeviceRow[]>;
  tickets: () => Promise<TicketRow[]>;
  ticket: (number: number) => Promise<TicketRow & { events: TicketEventRow[] }>;
  status: () => Promise<StatusView>;
  /** What the first agent says it has lost. */
  losses: () => Promise<Losses | null>;
  putDesired: (agent: string, desired: Partial<Desired>) => Promise<HubAnswer>;
}

/** A client of the hub that wrote this `hub.json`; trusts its authority and nobody else's. */
export function hubClient(hubFile: string): HubClient {
  const { httpUrl, caFile, adminTokenFile } = JSON.parse(readFileSync(hubFile, 'utf8')) as HubFile;
  const ca = readFileSync(caFile, 'utf8');
  const token = readFileSync(adminTokenFile, 'utf8').trim();
  const ask: HubClient['ask'] = (method, path, body) =>
    askHub({ url: new URL(path, httpUrl), method, ca, token, body });
  const list = async <T>(path: string, name: string): Promise<T[]> =>
    (await ok<Record<string, T[]>>(ask, path))[name] ?? [];
  return {
    ask,
    agents: () => list<AgentRow>('/v1/agents', 'agents'),
    devices: () => list<DeviceRow>(`/v1/devices?unit=${testUnit}`, 'devices'),
    tickets: () => list<TicketRow>('/v1/tickets', 'tickets'),
    ticket: (number) => ok(ask, `/v1/tickets/${number}`),
    status: () => ok(ask, '/v1/status'),
    losses: async () => {
      const [agent] = await list<AgentRow>('/v1/agents', 'agents');
      return (await ok<{ losses: Losses | null }>(ask, `/v1/agents/${agent?.id}`)).losses;
    },
    putDesired: (agent, desired) => ask('PUT', `/v1/agents/${agent}/desired`, desired),
  };
}

async function ok<T>(ask: HubClient['ask'], path: string): Promise<T> {
  const { status, body } = await ask('GET', path);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}

interface Ask {
  url: URL;
  method: string;
  ca: string;
  token: string;
  body: unknown;
}

function askHub({ url, method, ca, token, body }: Ask): Promise<HubAnswer> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method, ca, headers, timeout: 5000, agent: false }, (answer) => {
      const read = text(answer).then((said) => ({
        status: answer.statusCode ?? 0,
        body: said === '' ? null : (JSON.parse(said) as unknown),
      }));
      read.then(resolve, reject);
    });
    call.once('timeout', () => call.destroy(new Error(`${method} ${url} timed out`)));
    call.once('error', reject);
    call.end(sent);
  });
}
