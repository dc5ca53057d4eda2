import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';

/** One host of a network: where programs run that are to be cut off. */
export interface NetHost {
  address: string;
  /** Words before a command that run it there. */
  inside: readonly string[];
  /** Pulls its cable at the switch, or puts it back: packets are lost in silence, and no socket is closed. */
  setLink(up: boolean): void;
}

/** A switch, and hosts at it, each a network namespace of its own; this machine stands at the switch too. */
export interface OwnNetwork extends Disposable {
  /** Where this machine itself stands in it. */
  address: string;
  addHost(): Promise<NetHost>;
}

/** Alone in its namespace until it is killed, by the kernel if need be: the namespace and all its links go with it. */
interface Holder extends Disposable {
  pid: number;
}

/** Makes a network of namespaces on this machine; null where that may not be, which takes root. */
export async function openNetwork(): Promise<OwnNetwork | null> {
  if (process.getuid?.() !== 0 || spawnSync('ip', ['-V']).status !== 0) return null;
  using stack = new DisposableStack();
  const hub = await holdNamespace();
  if (hub === null) return null;
  stack.use(hub);
  const subnet = `198.18.${process.pid % 256}`; // RFC 2544: for tests of networks, routed nowhere
  const uplink = `mc${randomBytes(4).toString('hex')}`;
  ip(hub, 'link add switch type bridge forward_delay 0', 'link set switch up');
  here('ip', `link add this netns ${hub.pid} type veth peer name ${uplink}`);
  // The kernel takes a namespace down when it has time; until then the next network would meet this one's address.
  stack.defer(() => void spawnSync('ip', ['link', 'delete', uplink]));
  ip(hub, 'link set this master switch', 'link set this up');
  here('ip', `address add ${subnet}.1/24 dev ${uplink}`);
  here('ip', `link set ${uplink} up`);
  let last = 1;
  const owned = stack.move();
  return {
    address: `${subnet}.1`,
    async addHost() {
      last += 1;
      const [address, port] = [`${subnet}.${last}`, `port${last}`];
      const host = await holdNamespace();
      if (host === null) throw new Error('there was a namespace a moment ago');
      owned.use(host);
      here('ip', `link add ${port} netns ${hub.pid} type veth peer name eth0 netns ${host.pid}`);
      ip(hub, `link set ${port} master switch`, `link set ${port} up`);
      ip(host, 'link set lo up', `address add ${address}/24 dev eth0`, 'link set eth0 up');
      return {
        address,
        inside: ['nsenter', `--net=/proc/${host.pid}/ns/net`, '--'],
        setLink: (up) => ip(hub, `link set ${port} ${up ? 'up' : 'down'}`),
      };
    },
    [Symbol.dispose]: () => owned.dispose(),
  };
}

async function holdNamespace(): Promise<Holder | null> {
  const words = ['--pdeathsig=KILL', '--', 'unshare', '--net', '--', 'sh', '-c', 'echo; exec sleep infinity'];
  const child = spawn('setpriv', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  child.on('error', () => {});
  const isThere = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    once(child, 'close').then(() => false),
  ]);
  if (!isThere || child.pid === undefined) return null;
  return { pid: child.pid, [Symbol.dispose]: () => void child.kill('SIGKILL') };
}

const here = (file: string, words: string): void => void execFileSync(file, words.split(' '), { stdio: 'pipe' });

function ip({ pid }: Holder, ...commands: string[]): void {
  for (const words of commands) here('nsenter', `--net=/proc/${pid}/ns/net -- ip ${words}`);
}
