import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Peer, peerPath } from './available.ts';

const run = promisify(execFile);

/** Runs a peer's tool to its end and gives its output; a failure is an error with what it said. */
export async function runTool(
  tool: Peer,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { env: { ...process.env, LC_ALL: 'C', ...env }, timeout: 20_000, killSignal: 'SIGKILL' } as const;
  const { stdout } = await run(peerPath(tool) ?? tool, [...args], options);
  return stdout;
}
