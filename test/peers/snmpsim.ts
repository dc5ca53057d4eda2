import { createSocket } from 'node:dgram';
import { chownSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDaemon } from './daemon.ts';
import { isRoot, scratchFolder, unprivileged } from './scratch.ts';

export interface Snmpsim extends AsyncDisposable {
  host: string;
  port: number;
  hang(): void;
  resume(): void;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Devices by community: each answers what its `.snmprec` text says. */
export async function startSnmpsim(
  devices: Readonly<Record<string, string>>,
  { host = '127.0.0.1' }: { host?: string } = {},
): Promise<Snmpsim> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('snmpsim'));
  const [data, cache] = [join(folder.path, 'data'), join(folder.path, 'cache')];
  for (const path of [data, cache]) {
    await mkdir(path);
    if (isRoot) chownSync(path, unprivileged, unprivileged);
  }
  for (const [community, text] of Object.entries(devices)) await writeFile(join(data, `${community}.snmprec`), text);
  const port = await freeUdpPort(host);
  const daemon = stack.use(
    await startDaemon('snmpsimd', {
      args: [`--data-dir=${data}`, `--cache-dir=${cache}`, `--agent-udpv4-endpoint=${host}:${port}`],
      env: { HOME: folder.path, PYTHONDONTWRITEBYTECODE: '1' },
      cwd: folder.path,
      ready: async (log) => {
        await sleep(20);
        return log().includes(`${host}:${port}`);
      },
    }),
  );
  const owned = stack.move();
  return {
    host,
    port,
    hang: () => daemon.signal('SIGSTOP'),
    resume: () => daemon.signal('SIGCONT'),
    kill: () => daemon.kill(),
    restart: () => daemon.start(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function freeUdpPort(host: string): Promise<number> {
  const socket = createSocket('udp4');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once('error', reject);
  socket.bind(0, host, resolve);
  await promise;
  const { port } = socket.address();
  socket.close();
  return port;
}
