import { enoughOfOffered } from '../calc/throughput-script.ts';
import type { LinkFigures } from './parse-link-figures.ts';

/** Hours after which a measured throughput is unknown again: two turns of the timer. */
const throughputHours = 13;

/**
 * Why a figure is not known: the witness, between which and a site nothing is declared; no path declared; a host that
 * did not answer; never measured; measured too long ago; what it sends could not be read.
 */
export type LinkReason = 'witness' | 'undeclared' | 'unreachable' | 'never' | 'old' | 'unread';

/** What is known of the way from one host to another. */
export interface Link {
  from: string;
  to: string;
  lossPercent: number | null;
  latencyMilliseconds: number | null;
  /** Why loss is not known. */
  lossReason: LinkReason | null;
  /** Sum of the paths of the stack file, Mbit/s. */
  declaredMegabits: number | null;
  /** What last came through, Mbit/s, of what was asked for; null with its reason. */
  throughputMegabits: number | null;
  throughputOfferedMegabits: number | null;
  throughputMeasuredAt: string | null;
  throughputAgeSeconds: number | null;
  throughputReason: LinkReason | null;
  /** Everything that the host sends just now, Mbit/s. */
  sendsMegabits: number | null;
  /** Mbit/s that are left; null with its reason. */
  headroomMegabits: number | null;
  headroomReason: LinkReason | null;
}

/** What a host said, for links to be read from; one that did not answer says nothing. */
export interface HostLinks extends LinkFigures {
  host: string;
  role: string;
  reachable: boolean;
  sendsMegabits: number | null;
  links: readonly { to: string; lossPercent: number; latencyMilliseconds: number | null }[];
}

interface Asked {
  paths: readonly { bandwidthMbps: number }[];
  now: Date;
}

/** Every way from one host to another, with what is known of it and why the rest is not. */
export const linksOf = (hosts: readonly HostLinks[], { paths, now }: Asked): Link[] =>
  hosts.flatMap((from) => hosts.filter((to) => to !== from).map((to) => linkOf(from, { to, paths, now })));

function linkOf(from: HostLinks, { to, paths, now }: Asked & { to: HostLinks }): Link {
  const echoes = from.links.find((link) => link.to === to.host);
  const sites = from.role !== 'witness' && to.role !== 'witness';
  const absent = !sites ? 'witness' : paths.length === 0 ? 'undeclared' : null;
  const declared = absent === null ? paths.reduce((sum, { bandwidthMbps }) => sum + bandwidthMbps, 0) : null;
  const throughput = throughputOf(from.host, { to, absent, now });
  return {
    ...{ from: from.host, to: to.host },
    lossPercent: echoes?.lossPercent ?? null,
    latencyMilliseconds: echoes?.latencyMilliseconds ?? null,
    lossReason: echoes !== undefined ? null : from.reachable ? 'never' : 'unreachable',
    declaredMegabits: declared,
    ...throughput,
    sendsMegabits: from.sendsMegabits,
    ...headroomOf(throughput, { from, absent, declared }),
  };
}

type Throughput = Pick<
  Link,
  | 'throughputMegabits'
  | 'throughputOfferedMegabits'
  | 'throughputMeasuredAt'
  | 'throughputAgeSeconds'
  | 'throughputReason'
>;

/** The receiving host measures it. What is too old is told with its time, and not as a figure. */
function throughputOf(
  from: string,
  { to, absent, now }: { to: HostLinks; absent: LinkReason | null; now: Date },
): Throughput {
  const none = {
    ...{ throughputMegabits: null, throughputOfferedMegabits: null },
    ...{ throughputMeasuredAt: null, throughputAgeSeconds: null },
  };
  if (absent !== null) return { ...none, throughputReason: absent };
  if (!to.reachable) return { ...none, throughputReason: 'unreachable' };
  const found = to.throughputs.find((one) => one.from === from);
  if (found === undefined) return { ...none, throughputReason: 'never' };
  const age = Math.max(0, Math.round((now.getTime() - Date.parse(found.measuredAt)) / 1000));
  const when = { throughputMeasuredAt: found.measuredAt, throughputAgeSeconds: age };
  if (age > throughputHours * 3600) return { ...none, ...when, throughputReason: 'old' };
  return {
    ...{ throughputMegabits: found.megabits, throughputOfferedMegabits: found.offeredMegabits },
    ...{ ...when, throughputReason: null },
  };
}

interface Sender {
  from: HostLinks;
  absent: LinkReason | null;
  declared: number | null;
}

/** What is declared less what is sent; never more than came through when that was less than was asked for. */
function headroomOf(
  measured: Throughput,
  { from, absent, declared }: Sender,
): Pick<Link, 'headroomMegabits' | 'headroomReason'> {
  const unknown = (headroomReason: LinkReason) => ({ headroomMegabits: null, headroomReason });
  if (absent !== null || declared === null) return unknown(absent ?? 'undeclared');
  if (!from.reachable) return unknown('unreachable');
  if (from.sendsMegabits === null) return unknown('unread');
  const { throughputMegabits: came, throughputOfferedMegabits: asked } = measured;
  const left = Math.max(0, declared - from.sendsMegabits);
  const short = came !== null && asked !== null && came < enoughOfOffered * asked;
  return { headroomMegabits: Math.round((short ? Math.min(left, came) : left) * 100) / 100, headroomReason: null };
}
