import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, launch, lineOf, makeHome, start } from './launch.ts';

/** A hub of the demo's installation, or of another source, that runs from a folder, and the launcher as its administrator. */
export interface DemoHub extends AsyncDisposable {
  home: string;
  run: (line: readonly string[]) => Promise<Ended>;
  /** The JSON of a command that must end with one of some exit codes. */
  json: (line: readonly string[], exits?: readonly number[]) => ReturnType<typeof JSON.parse>;
}

export async function startDemoHub({
  from = 'demo:hanoi-2022-06-30',
  env = {},
}: {
  from?: string;
  env?: Record<string, string>;
} = {}): Promise<DemoHub> {
  const home = makeHome();
  const data = join(home, 'dữ liệu');
  const run = (line: readonly string[]) => launch(line, { home, env: { MOTCUA_DATA: data } });
  const { code, stderr } = await run(['init', '--from', from]);
  if (code !== 0) throw new Error(stderr);
  const hub = start(['hub', 'run', '--data', data], { home, env });
  await lineOf(hub, (line) => (line.startsWith('{') ? line : null));
  hub.stdout.resume();
  hub.stderr.resume();
  return {
    ...{ home, run },
    async json(line, exits = [0]) {
      const ended = await run([...line, '-o', 'json']);
      if (!exits.includes(ended.code ?? -1)) throw new Error(`${line.join(' ')}: ${ended.code} ${ended.stderr}`);
      return JSON.parse(ended.stdout);
    },
    async [Symbol.asyncDispose]() {
      hub.kill('SIGTERM');
      if (hub.exitCode === null) await once(hub, 'exit');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
