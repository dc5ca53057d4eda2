import { describeError, isExpected } from '@motcua/contract';
import type { RestoreRecord } from '@motcua/policies';
import { figuresFolder } from '../calc/figures-folder.ts';
import { ports } from '../calc/host-zones.ts';
import { readStack, type StackOptions } from '../engine/with-stack.ts';
import { readRestoreTest } from '../records/read-restore-test.ts';
import { recordsFolder } from '../records/records-folder.ts';
import { SshPool } from '../ssh/pool.ts';
import type { Stack } from '../stack/stack-file.ts';
import { adviceOf, type StackAdvice } from './advice-of.ts';
import { type HostLinks, type Link, linksOf } from './links-of.ts';
import { type DatabaseMember, parseCluster } from './parse-cluster.ts';
import { factsScript, type HostFacts, parseFacts } from './parse-facts.ts';
import { parseFigures, type ServiceFacts } from './parse-figures.ts';
import { type LinkFigures, parseLinkFigures } from './parse-link-figures.ts';
import { parseSending, sentFunction } from './parse-sending.ts';
import { type PathStatus, pathsOf } from './paths-of.ts';

interface HostStatus extends HostFacts, ServiceFacts {
  host: string;
  place: string;
  role: string;
  address: string;
  reachable: boolean;
  /** Code of why it is not reachable. */
  reason: string | null;
  detail: string | null;
}

export interface StackStatus {
  stack: string;
  /** Who is primary now; null when no site says so. */
  primary: string | null;
  /** Whether some site takes writes now; null when no site could be asked. Without two votes of three none does. */
  writable: boolean | null;
  votes: { healthy: number; of: number };
  /** Whether what is acknowledged is on both sites. */
  synchronous: boolean | null;
  database: DatabaseMember[];
  hosts: HostStatus[];
  /** Every way from one host to another. */
  links: Link[];
  /** Every path between the sites, measured apart. */
  paths: PathStatus[];
  /** What the last restore test showed; null when none is kept. */
  restoreTest: RestoreRecord | null;
  /** What the rules say of the stack file. */
  advice: StackAdvice[];
}

const gap = '=====';
/** The figures are taken anew: those of the timer may be from before an `up` that has just ended. */
const script = (address: string) => `${sentFunction}
before=$(sent)
${factsScript}
[ ! -e /etc/systemd/system/motcua-paths.service ] || timeout 12 systemctl start motcua-paths.service 2>/dev/null &
timeout 12 systemctl start motcua-metrics.service 2>/dev/null || true
wait
echo ${gap}; cat ${figuresFolder}/motcua.prom ${figuresFolder}/motcua-paths.prom ${figuresFolder}/motcua-link-throughput.prom 2>/dev/null
echo ${gap}; curl -s -m 5 --cacert /etc/motcua/tls/ca.pem https://${address}:${ports.patroni}/cluster || true
echo ${gap}; timeout 5 runuser -u postgres -- psql -XAtq -d postgres -c 'select pg_is_in_recovery()' 2>/dev/null || true
echo ${gap}; echo "$before"; sent`;

/** Connections to the hosts of a stack; one that was down is asked again, since a drill or a restore waits for it to come back. */
export function poolOf({ sshKeyFile, sshKnownHostsFile }: Stack): SshPool {
  const login = { keyFile: sshKeyFile ?? null, knownHostsFile: sshKnownHostsFile, socketFolder: null };
  return new SshPool(login, { remembersDown: false });
}

/** Asks every host of a stack, all at once; one that does not answer says why and stops nobody. */
export async function readStatus(options: StackOptions): Promise<StackStatus> {
  const stack = await readStack(options);
  const restoreTest = readRestoreTest(recordsFolder(stack, options.env), options.stack);
  const pool = poolOf(stack);
  const asked = stack.places.flatMap(({ name, role, hosts }) =>
    hosts.map(async (host) => {
      const who = { host: host.name, place: name, role, address: host.address };
      const answer = await ask(pool.to(host)({ script: script(host.address), timeout: 20_000 }));
      return { who, ...answer };
    }),
  );
  const answers = await Promise.all(asked);
  const now = new Date();
  const seen: HostLinks[] = answers.map(({ who, facts, ways }) => ({ ...who, ...facts, ...ways }));
  const database = answers.flatMap(({ cluster }) => (cluster === null ? [] : [cluster])).find(hasPrimary) ?? [];
  return {
    stack: options.stack,
    primary: database.find(({ role }) => role === 'primary')?.host ?? null,
    writable: isWritable(answers.map((answer) => answer.recovery)),
    votes: {
      healthy: answers.filter(({ facts }) => facts.etcdHealthy === true).length,
      of: answers.length,
    },
    synchronous: database.length === 0 ? null : database.some(({ role }) => role === 'synchronous'),
    database,
    hosts: answers.map(({ who, facts }) => ({ ...who, ...facts })),
    links: linksOf(seen, { paths: stack.paths, now }),
    paths: pathsOf(seen, stack.paths),
    restoreTest,
    advice: adviceOf(stack, {
      today: now.toISOString().slice(0, 10),
      language: options.language ?? 'en',
      restoreTest,
    }),
  };
}

/** One server that is no standby takes writes; where only standbys answered, nobody does. */
function isWritable(recovery: readonly (boolean | null)[]): boolean | null {
  if (recovery.includes(false)) return true;
  return recovery.includes(true) ? false : null;
}

const hasPrimary = (members: readonly DatabaseMember[]): boolean => members.some(({ role }) => role === 'primary');

const unknown: HostFacts & ServiceFacts = {
  ...{ failedUnits: [], diskFreePercent: null, memoryFreePercent: null, bootedAt: null },
  ...{ etcdHealthy: null, hubReady: null, backupAt: null, certificates: [], links: [] },
};

type Ways = LinkFigures & Pick<HostLinks, 'sendsMegabits'>;

const noWays: Ways = { throughputs: [], paths: [], pathsAt: null, figuresAt: null, sendsMegabits: null };

interface Answer {
  cluster: DatabaseMember[] | null;
  /** Whether its PostgreSQL is a standby; null when it does not say. */
  recovery: boolean | null;
  facts: Omit<HostStatus, 'host' | 'place' | 'role' | 'address'>;
  ways: Ways;
}

async function ask(answer: Promise<string>): Promise<Answer> {
  try {
    const [facts = '', figures = '', cluster = '', recovery = '', sent = ''] = (await answer).split(`${gap}\n`);
    const known = { ...parseFacts(facts), ...parseFigures(figures) };
    const reached = { reachable: true, reason: null, detail: null };
    const ways = { ...parseLinkFigures(figures), sendsMegabits: parseSending(sent) };
    return { cluster: parseCluster(cluster), recovery: flag(recovery), facts: { ...reached, ...known }, ways };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const why = { reachable: false, reason: error.code, detail: describeError(error, 'en').what };
    return { cluster: null, recovery: null, facts: { ...why, ...unknown }, ways: noWays };
  }
}

const flag = (text: string): boolean | null => ({ t: true, f: false })[text.trim()] ?? null;
