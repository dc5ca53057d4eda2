import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { apiOf, type Enrolled, enrol, makeData } from '../../hub/test/support/hub.ts';

/** A server of a benchmark, and where it is. */
export interface Server extends AsyncDisposable {
  url: string;
  child: ChildProcess;
}

/** Starts a server as a process of its own, so that it does not share a thread with the load. */
export async function startServer(
  file: 'hub-process.ts' | 'raw-broker.ts',
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const path = new URL(`../../hub/test/support/${file}`, import.meta.url);
  const child = fork(path, [dataDir], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const [url] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended: ${said}`))),
  ]);
  return {
    url: String(url),
    child,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** An installation with a hub of its own and so many agents. */
export async function openOffice(agents: number, given?: Awaited<ReturnType<typeof makeData>>) {
  const data = given ?? (await makeData());
  const hub = await startServer('hub-process.ts', data.dataDir);
  const api = apiOf(data.dataDir);
  const enrolled: Enrolled[] = [];
  while (enrolled.length < agents) enrolled.push(await enrol(api));
  return {
    ...{ dataDir: data.dataDir, hub, api, enrolled },
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      data[Symbol.dispose]();
    },
  };
}
