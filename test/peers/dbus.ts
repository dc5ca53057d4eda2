import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import { scratchFolder } from './scratch.ts';

export interface Dbus extends AsyncDisposable {
  address: string;
}

const configuration = (
  socket: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>
`;

/** A system bus of our own: ippeveprinter does not start without one, even when it announces nothing. */
export async function startDbus(): Promise<Dbus> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await scratchFolder('dbus'));
  const [socket, file] = [join(folder.path, 'bus'), join(folder.path, 'bus.conf')];
  await writeFile(file, configuration(socket));
  stack.use(
    await startDaemon('dbus-daemon', { args: [`--config-file=${file}`, '--nofork'], ready: () => existsSync(socket) }),
  );
  const owned = stack.move();
  return { address: `unix:path=${socket}`, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
