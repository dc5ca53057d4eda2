import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Context } from '../context.ts';
import { readWindowsReboot } from './windows-reboot.ts';

const flag = '/run/reboot-required';
/** Programs that raise the flag; where none is installed, its absence says nothing. */
const raisers = [
  '/usr/share/update-notifier/notify-reboot-required',
  '/usr/share/reboot-notifier/notify-reboot-required',
  '/etc/kernel/postinst.d/unattended-upgrades',
  '/etc/kernel/postinst.d/reboot-notifier',
] as const;

/** Whether the PC waits for a restart after an update. */
export async function readRebootPending(
  context: Pick<Context, 'probe' | 'settings' | 'signal'>,
): Promise<Outcome<boolean>> {
  const { probe, signal } = context;
  if (probe.os().platform === 'win32') return await readWindowsReboot(context);
  const exists = async (path: string) => (await probe.readFile(path, { signal, maxBytes: 65_536 })).ok;
  if (await exists(flag)) return success(true);
  for (const raiser of raisers) if (await exists(raiser)) return success(false);
  return failure('tool-missing', 'nothing on this system says whether a restart is needed');
}
