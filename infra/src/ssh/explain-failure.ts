import { ExpectedError } from '@motcua/contract';

export interface Failure {
  host: string;
  address: string;
  exit: number | null;
  /** Seconds after which it was ended; null when it ended by itself. */
  lateSeconds?: number | null;
  stderr: string;
}

/** OpenSSH's own exit code; a command on the host may leave with it too, so its words decide. */
const sshFailed = 255;

const hostKeyWrong = /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No .* host key is known/;
const keyRefused = /Permission denied \(|Too many authentication failures|no such identity/i;
const unreachable =
  /Connection (timed out|refused|reset|closed)|No route to host|Network is unreachable|Could not resolve|Operation timed out|Broken pipe|not responding|Connection to .* closed|mux_client/;
const sudoRefused = /sudo: (a password is required|.*not in the sudoers)/;
const diskFull = /No space left on device|Disk quota exceeded|You don't have enough free space/;

/** The error that a failed command on a host is, by what OpenSSH and the host said. */
export function explainFailure({ host, address, exit, stderr, lateSeconds = null }: Failure): ExpectedError {
  // OpenSSH tells how to throw the pinned key away, which nobody should read as advice.
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !/ssh-keygen|remove with/.test(line));
  const late = lateSeconds === null ? [] : [`ETIMEDOUT, no end within ${lateSeconds} s`];
  const detail = [...lines.slice(-2), ...late]
    .filter((line) => line !== '')
    .join(' · ')
    .slice(0, 500);
  const where = { host, address, detail };
  if (exit === sshFailed || exit === null) {
    if (hostKeyWrong.test(stderr)) return new ExpectedError('E_DC_HOST_KEY_WRONG', where);
    if (keyRefused.test(stderr)) return new ExpectedError('E_DC_LOGIN_REFUSED', where);
    if (exit === null || unreachable.test(stderr)) return new ExpectedError('E_DC_HOST_UNREACHABLE', where);
  }
  if (sudoRefused.test(stderr)) return new ExpectedError('E_DC_LOGIN_REFUSED', where);
  if (diskFull.test(stderr)) return new ExpectedError('E_DC_DISK_FULL', where);
  return new ExpectedError('E_DC_HOST_COMMAND', { ...where, exit: exit ?? 0 });
}
