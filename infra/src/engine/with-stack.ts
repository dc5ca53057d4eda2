import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExpectedError, type Language } from '@motcua/contract';
import { LocalWorkspace, PulumiCommand, type Stack as PulumiStack } from '@pulumi/pulumi/automation/index.js';
import { centres } from '../components/program.ts';
import { releaseOf } from '../release/release-of.ts';
import { parseStack } from '../stack/parse-stack.ts';
import type { Stack } from '../stack/stack-file.ts';
import { checkSecrets } from './check-secrets.ts';
import { findEngine } from './find-engine.ts';

export interface StackOptions {
  /** Folder of Pulumi.yaml and of the stack files. */
  root: string;
  stack: string;
  env: Readonly<Record<string, string | undefined>>;
  /** In which the rules of the policy pack talk. */
  language?: Language;
}

/** The stack file of the name, checked; E_DC_STACK_MISSING names the others when there is none. */
export async function readStack({ root, stack }: StackOptions): Promise<Stack> {
  const path = join(root, `Pulumi.${stack}.yaml`);
  if (/^[a-z][a-z0-9-]*$/.test(stack) && existsSync(path)) return parseStack(await readFile(path, 'utf8'), path);
  const files = await readdir(root).catch(() => []);
  const stacks = files.flatMap((name) => /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1] ?? []);
  throw new ExpectedError('E_DC_STACK_MISSING', { path, stacks: stacks.join(', ') || '–' });
}

/** Opens a stack in the real engine, with our program inside this process, and closes it after the work. */
export async function withStack<T>(
  options: StackOptions,
  work: (pulumi: PulumiStack, stack: Stack) => Promise<T>,
): Promise<T> {
  const stack = await readStack(options);
  await checkSecrets(stack, options.env);
  const engine = findEngine(options.env);
  // The library finds an engine only as `bin/pulumi` below a root.
  const home = await mkdtemp(join(tmpdir(), 'motcua-engine-'));
  try {
    const root = basename(engine) === 'bin' ? dirname(engine) : home;
    if (root === home) await symlink(engine, join(home, 'bin'));
    const pulumiCommand = await PulumiCommand.get({ root, skipVersionCheck: true });
    const program = async () => centres(stack, await releaseOf(options.env));
    const pulumi = await LocalWorkspace.createOrSelectStack(
      { stackName: options.stack, projectName: 'motcua', program },
      { workDir: options.root, pulumiCommand, envVars: engineEnvironment(stack, options) },
    );
    return await work(pulumi, stack);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** What the engine and our provider find in their environment; nothing of it goes into the state. */
function engineEnvironment(stack: Stack, { env, language }: StackOptions): Record<string, string> {
  const optional = {
    MOTCUA_SSH_KEY_FILE: stack.sshKeyFile,
    PULUMI_CONFIG_PASSPHRASE_FILE: stack.passphraseFile,
    PULUMI_BACKEND_URL: stack.stateUrl,
  };
  return {
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    MOTCUA_NODE: process.execPath,
    MOTCUA_LANG: language ?? 'en',
    // The runner of the policy pack, where the project's own Pulumi.yaml does not name it.
    PATH: `${fileURLToPath(new URL('../../provider', import.meta.url))}${delimiter}${env.PATH ?? ''}`,
    MOTCUA_SSH_KNOWN_HOSTS_FILE: stack.sshKnownHostsFile,
    ...Object.fromEntries(
      Object.entries(optional).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  };
}
