// Plain JavaScript for Node >= 18.19.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const program = process.platform === 'win32' ? 'node.exe' : 'node';

/** Every place where npm may have put the package `node`, nearest first. */
function* candidates(from) {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    yield join(folder, 'node_modules', 'node', 'bin', program);
    if (dirname(folder) === folder) return;
  }
}

const missing = `Motcua: máy này có Node ${process.versions.node}; cần Node 24.12 trở lên, và gói npm "node" chưa có chương trình của nó.
  Chạy trong thư mục của Motcua: npm rebuild node   (gói này cần được phép chạy tập lệnh cài đặt)
Motcua: this machine has Node ${process.versions.node}; 24.12 or newer is needed, and the npm package "node" lacks its program.
  Run in the folder of Motcua: npm rebuild node   (the package must be allowed its install script)
`;

/** Runs the launcher again under the pinned Node. */
export async function runPinned(launcher) {
  const node = [...candidates(launcher)].find((path) => existsSync(path));
  if (node === undefined) {
    process.stderr.write(missing);
    process.exitCode = 1;
    return;
  }
  await runUnder(node, [launcher, ...process.argv.slice(2)]);
}

const isTerminal = () => [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);

/** npm runs scripts through a shell, which dies of a signal without passing it on: then nobody waits for us any more. */
function whenOrphaned(then) {
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid === parent || then(), 500);
  timer.unref();
}

/** Runs a program of ours as if it were this one: signals go down, the exit code comes up; with `untilOrphaned` it ends with our parent. */
export async function runUnder(node, args, { untilOrphaned = false } = {}) {
  // The open channel tells the child when this process is killed: nobody else would stop it then.
  const child = spawn(node, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, MOTCUA_STOP_WITH_PARENT: '1' },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (untilOrphaned) whenOrphaned(() => child.kill('SIGTERM'));
  // A terminal sends Ctrl-C to the whole group; sent twice it would mean "at once".
  process.on('SIGINT', () => isTerminal() || child.kill('SIGINT'));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...end) => resolve(end));
  });
  if (signal === null) process.exitCode = code;
  else end(signal);
}

/** Ends as the child did. */
function end(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
