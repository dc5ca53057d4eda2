import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type HubClient, hubClient, testUnit } from './hub-client.ts';
import { motcuaJson, type Run, runMotcua, startMotcua, testEnvironment } from './motcua.ts';
import type { Program } from './program.ts';
import { scratchFolder } from './scratch.ts';
import { waitUntil } from './wait-until.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A hub's data folder, the agents enrolled with it, and the commands of the one who runs them. */
export interface TestInstallation extends AsyncDisposable {
  folder: string;
  data: string;
  env: Environment;
  /** Runs a command against this installation. */
  cli: (args: readonly string[], env?: Environment) => Promise<Run>;
  json: <T>(args: readonly string[]) => Promise<T>;
  /** Starts a hub and waits until it is ready. */
  startHub: (options?: HubOptions) => Promise<RunningHub>;
  /** Starts a hub and does not wait. */
  launchHub: (options?: HubOptions) => Program;
  /** Enrols an agent by a one-time token; the folder of its state comes back. */
  enrol: (name: string, state?: string) => Promise<string>;
  /** `inside` are words before it that run it elsewhere. */
  startAgent: (state: string, env?: Environment, inside?: readonly string[]) => Program;
}

export interface HubOptions {
  env?: Environment;
  /** 0 is any free port. */
  httpPort?: number;
  mqttPort?: number;
  /** Address to serve, where not loopback. */
  host?: string;
}

export interface RunningHub {
  program: Program;
  client: HubClient;
  httpPort: number;
  mqttPort: number;
}

/** Makes an installation by `motcua init`, in a folder of its own or in one that is given. */
export async function makeInstallation({
  name,
  data: given,
  env: more = {},
  from = 'demo:hanoi-2022-06-30',
}: {
  name: string;
  data?: string;
  env?: Environment;
  from?: string;
}): Promise<TestInstallation> {
  await using stack = new AsyncDisposableStack();
  const { path: folder } = stack.use(scratchFolder(name));
  const data = given ?? join(folder, 'data');
  const home = join(folder, 'home');
  await mkdir(home);
  const env = { ...testEnvironment(home), MOTCUA_DATA: data, ...more };
  const init = await runMotcua(['init', '--data', data, '--from', from, '--yes'], { env });
  if (init.code !== 0) throw new Error(`motcua init ended with ${init.code}: ${init.stderr}${init.stdout}`);
  const owned = stack.move();
  const place = { folder, data, env, owned };
  return {
    folder,
    data,
    env,
    cli: (args, extra = {}) => runMotcua(args, { env: { ...env, ...extra } }),
    json: (args) => motcuaJson(args, { env }),
    startHub: (options = {}) => startHub(place, options),
    launchHub: (options = {}) => launchHub(place, options),
    enrol: (agent, state) => enrol(place, agent, state),
    startAgent: (state, extra = {}, inside = []) => {
      const log = join(folder, `agent-${basename(state)}.log`);
      return owned.use(startMotcua(['agent', 'run', '--state', state], { env: { ...env, ...extra }, log, inside }));
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

interface Place {
  folder: string;
  data: string;
  env: Environment;
  owned: AsyncDisposableStack;
}

function launchHub(
  { folder, data, env, owned }: Place,
  { env: extra = {}, httpPort = 0, mqttPort = 0, host = '127.0.0.1' }: HubOptions,
): Program {
  rmSync(join(data, 'hub.json'), { force: true });
  const ports = ['--http-port', String(httpPort), '--mqtt-port', String(mqttPort)];
  const args = ['hub', 'run', '--data', data, '--host', host, ...ports];
  return owned.use(startMotcua(args, { env: { ...env, ...extra }, log: join(folder, 'hub.log') }));
}

async function startHub(place: Place, options: HubOptions): Promise<RunningHub> {
  const hubFile = join(place.data, 'hub.json');
  const program = launchHub(place, options);
  await waitUntil('the hub wrote hub.json', () => {
    if (!program.running()) throw new Error(`the hub ended: ${program.output().slice(-3000)}`);
    return existsSync(hubFile);
  });
  const said = JSON.parse(readFileSync(hubFile, 'utf8')) as { httpUrl: string; mqttUrl: string };
  const client = hubClient(hubFile);
  return {
    program,
    client,
    httpPort: Number(new URL(said.httpUrl).port),
    mqttPort: Number(new URL(said.mqttUrl).port),
  };
}

async function enrol({ folder, data, env }: Place, name: string, state = join(folder, name)): Promise<string> {
  const tokenArgs = ['agent', 'token', '--unit', testUnit, '--uses', '1', '--expires', '2h'];
  const { token } = await motcuaJson<{ token: string }>(tokenArgs, { env });
  const tokenFile = join(folder, `${name}.token`);
  await writeFile(tokenFile, `${token}\n`);
  await chmod(tokenFile, 0o600);
  const { httpUrl } = JSON.parse(readFileSync(join(data, 'hub.json'), 'utf8')) as { httpUrl: string };
  const enrolArgs = ['agent', 'enrol', '--hub', httpUrl, '--token-file', tokenFile, '--state', state];
  const run = await runMotcua(enrolArgs, { env });
  if (run.code !== 0) throw new Error(`motcua agent enrol ended with ${run.code}: ${run.stderr}${run.stdout}`);
  return state;
}
