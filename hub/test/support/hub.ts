import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '@motcua/inventory';
import { type InitOptions, initInstallation, type RunOptions, runHub } from '../../src/index.ts';
import { silentLog } from '../../src/log/index.ts';
import { expectFits } from './fits.ts';
import { makeRequest } from './keys.ts';
import { type Answer, ask } from './request.ts';
import { smallInstallation } from './sample.ts';

/** An agent as enrolment made it. */
export interface Enrolled {
  agent: string;
  key: string;
  cert: string;
  ca: string;
}

/** A data folder of a test, with an installation of one unit in it. */
export async function makeData(
  parent = tmpdir(),
  installation: Installation = smallInstallation,
  store: NonNullable<InitOptions['store']> | null = null,
): Promise<{ dataDir: string; [Symbol.dispose](): void }> {
  const folder = mkdtempSync(join(parent, 'motcua-hub-'));
  const dataDir = join(folder, 'dữ liệu');
  await initInstallation({ dataDir, installation, name: 'thử', store });
  return { dataDir, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A real hub in this process. */
export async function startHub(dataDir: string, options: Partial<RunOptions> = {}) {
  const stop = new AbortController();
  const hub = await runHub({
    ...{ dataDir, httpPort: 0, mqttPort: 0, signal: stop.signal, log: silentLog, env: {} },
    ...options,
    // Tests run at any hour of any day.
    settings: { officeHours: false, ...options.settings },
  });
  const api = apiOf(dataDir);
  return {
    ...hub,
    api,
    enrol: (unit?: string) => enrol(api, unit),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await hub.closed;
    },
  };
}
export type TestHub = Awaited<ReturnType<typeof startHub>>;

interface Asking {
  body?: string | object;
  token?: string;
  headers?: Record<string, string>;
}

/** The HTTP interface of whatever hub runs in a folder, as the administrator. */
export const apiOf =
  (dataDir: string) =>
  async (method: string, path: string, asking: Asking = {}): Promise<Answer> => {
    const { httpUrl } = JSON.parse(readFileSync(join(dataDir, 'hub.json'), 'utf8'));
    const token = readFileSync(join(dataDir, 'admin.token'), 'utf8').trim();
    const ca = readFileSync(join(dataDir, 'ca', 'ca.pem'), 'utf8');
    const answer = await ask(`${httpUrl}${path}`, { method, ca, token, ...asking });
    expectFits(method, path, answer);
    return answer;
  };

/** Enrols one agent by a token of its own. */
export async function enrol(api: ReturnType<typeof apiOf>, unit = '00364'): Promise<Enrolled> {
  const { body: made } = await api('POST', '/v1/agent-tokens', {
    body: { unit, uses: 1, expiresSeconds: 600 },
  });
  const { key, csr } = await makeRequest();
  const body = { token: made.token, csr, host: { hostname: 'quay-1', os: 'Debian' } };
  const answer = await api('POST', '/v1/enrol', { body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { agent, certificate: cert, ca } = answer.body;
  return { agent, key, cert, ca };
}
