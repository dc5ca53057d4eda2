import { join } from 'node:path';
import { openTarget } from '../../connection/open-target.ts';
import { type Hub, hubAt } from '../connect.ts';
import { keepPorts, type Ports } from './ports.ts';
import { type Part, startPart } from './start-part.ts';

/** How long a slow PC may take. */
const seconds = { hub: 60, agent: 120 };

const objectOf = (line: unknown): Readonly<Record<string, unknown>> =>
  typeof line === 'object' && line !== null ? (line as Readonly<Record<string, unknown>>) : {};

/** The hub of the demo, as a process of its own. */
export function startHub(path: string, ports: Ports): Part & { ready(signal: AbortSignal): Promise<RunningHub> } {
  const argv = ['hub', 'run', '--data', path, '--http-port', String(ports.http), '--mqtt-port', String(ports.mqtt)];
  const part = startPart({ name: 'motcua hub run', argv, logFile: join(path, 'hub.log') });
  return {
    ...part,
    async ready(signal) {
      const mqttUrl = await part.next((line) => textOr(objectOf(line).mqttUrl), seconds.hub);
      const endpoint = await openTarget({ is: 'data', dir: { value: path, origin: { of: 'demo' } } });
      await keepPorts(path, { httpUrl: endpoint.url, mqttUrl });
      return { hub: hubAt(endpoint, signal), mqttUrl };
    },
  };
}

interface RunningHub {
  hub: Hub;
  mqttUrl: string;
}

/** The agent of the demo, as a process of its own. */
export function startAgent({ path, state }: { path: string; state: string }): Part & { acknowledged(): Promise<true> } {
  const part = startPart({
    name: 'motcua agent run',
    argv: ['agent', 'run', '--state', state],
    logFile: join(path, 'agent.log'),
  });
  // Listened for from the start: the event may come before anybody asks.
  const acknowledged = part.next(
    (line) => (objectOf(line).type === 'acknowledged' ? (true as const) : null),
    seconds.agent,
  );
  acknowledged.catch(() => {});
  return { ...part, acknowledged: () => acknowledged };
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);
