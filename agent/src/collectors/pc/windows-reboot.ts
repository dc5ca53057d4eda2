import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Context } from '../context.ts';

const current = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';

/**
 * Keys that Windows makes while a restart is due, and those above them, which are always there: of a key that is not there
 * `reg` says the same as of one it may not read. PendingFileRenameOperations is not asked, since every other installer sets it.
 */
const marks = [
  { above: `${current}\\Component Based Servicing`, key: 'RebootPending' },
  { above: `${current}\\WindowsUpdate\\Auto Update`, key: 'RebootRequired' },
] as const;

/** Whether Windows waits for a restart after an update. */
export async function readWindowsReboot({
  probe,
  settings,
  signal,
}: Pick<Context, 'probe' | 'settings' | 'signal'>): Promise<Outcome<boolean>> {
  const answers: Outcome<boolean>[] = [];
  for (const { above, key } of marks) {
    const ran = await probe.run(settings.registryTool, ['query', above], { signal, timeoutMs: 5_000 });
    if (!ran.ok) return ran;
    const { exitCode, stdout } = ran.value;
    answers.push(exitCode === 0 ? success(lists(stdout, key)) : failure('not-read', `cannot read ${above}`));
  }
  return answers.find((answer) => answer.ok && answer.value) ?? answers.find(({ ok }) => !ok) ?? success(false);
}

/** Pure: whether a key stands below the one that was queried; values are indented, and keys are not translated. */
const lists = (output: string, key: string): boolean =>
  output.split(/\r?\n/).some((line) => line.startsWith('HKEY_') && line.trimEnd().endsWith(`\\${key}`));
