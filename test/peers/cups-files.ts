import { execFileSync } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './scratch.ts';

const system = '/usr/lib/cups';

/** The backend of tests: a "printer" that says what stands in the file its URI names. */
const labBackend = `#!/bin/sh
# Lines of the control file go to CUPS as a backend's messages; "EXIT n" ends the job with code n (4 stops the queue).
if [ $# -eq 0 ]; then printf 'direct labsim "Unknown" "Simulated printer"\\n'; exit 0; fi
cat \${6:+"$6"} > /dev/null
code=0
while IFS= read -r line; do
  case $line in
    EXIT\\ *) code=\${line#EXIT } ;;
    *) printf '%s\\n' "$line" >&2 ;;
  esac
done < "\${DEVICE_URI#labsim:}"
exit "$code"
`;

/** Everything a private print service needs, below one folder. */
export async function writeCupsFiles(root: string, port: number): Promise<{ configuration: string; files: string }> {
  for (const folder of ['etc/ppd', 'etc/ssl', 'spool/tmp', 'cache', 'log', 'run/certs', 'bin/backend', 'control']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const name of await readdir(system)) {
    if (name !== 'backend') await symlink(join(system, name), join(root, 'bin', name));
  }
  for (const name of await readdir(join(system, 'backend'))) {
    if (/^(ipp|ipps|socket|lpd)$/.test(name)) {
      await symlink(join(system, 'backend', name), join(root, 'bin/backend', name));
    }
  }
  await writeFile(join(root, 'bin/backend/labsim'), labBackend, { mode: 0o755 });
  // CUPS' own may be run by root only; queues to it are made, and never printed to.
  await symlink('labsim', join(root, 'bin/backend/usb'));
  const [configuration, files] = [join(root, 'etc/cupsd.conf'), join(root, 'etc/cups-files.conf')];
  await writeFile(configuration, serverConfiguration(root, port));
  await writeFile(files, fileConfiguration(root));
  return { configuration, files };
}

const serverConfiguration = (root: string, port: number): string => `
LogLevel info
Listen 127.0.0.1:${port}
Listen ${root}/run/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
DirtyCleanInterval 0
ErrorPolicy stop-printer
JobRetryInterval 5
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;

function fileConfiguration(root: string): string {
  const user = isRoot ? 'nobody' : userInfo().username;
  const group = isRoot ? 'nogroup' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  return `
User ${user}
Group ${group}
SystemGroup ${group}
ServerRoot ${root}/etc
ServerBin ${root}/bin
DataDir /usr/share/cups
RequestRoot ${root}/spool
TempDir ${root}/spool/tmp
CacheDir ${root}/cache
StateDir ${root}/run
AccessLog ${root}/log/access
ErrorLog ${root}/log/error
PageLog ${root}/log/page
ServerKeychain ${root}/etc/ssl
FileDevice Yes
`;
}
