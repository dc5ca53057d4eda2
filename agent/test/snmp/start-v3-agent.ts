import { chownSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from '../../../test/peers/daemon.ts';
import { freePort } from '../../../test/peers/port.ts';
import { isRoot, scratchFolder, unprivileged } from '../../../test/peers/scratch.ts';

/** A real agent of version 3 with one user, who authenticates and encrypts. */
export async function startV3Agent(
  recording: string,
  { name, auth, priv }: { name: string; auth: string; priv: string },
): Promise<AsyncDisposable & { port: number }> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('snmp-v3'));
  const [data, cache] = [join(folder.path, 'data'), join(folder.path, 'cache')];
  for (const path of [data, cache]) {
    await mkdir(path);
    if (isRoot) chownSync(path, unprivileged, unprivileged);
  }
  await writeFile(join(data, 'public.snmprec'), recording);
  const port = await freePort();
  const user = [`--v3-user=${name}`, `--v3-auth-key=${auth}`, '--v3-auth-proto=SHA', `--v3-priv-key=${priv}`];
  stack.use(
    await startDaemon('snmpsimd', {
      args: [
        ...['--v3-engine-id=auto', ...user, '--v3-priv-proto=AES'],
        ...[`--data-dir=${data}`, `--cache-dir=${cache}`, `--agent-udpv4-endpoint=127.0.0.1:${port}`],
      ],
      env: { HOME: folder.path, PYTHONDONTWRITEBYTECODE: '1' },
      cwd: folder.path,
      ready: (log) => log().includes(`127.0.0.1:${port}`),
    }),
  );
  const owned = stack.move();
  return { port, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
