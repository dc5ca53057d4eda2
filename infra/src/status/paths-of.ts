import type { Stack } from '../stack/stack-file.ts';
import type { HostLinks } from './links-of.ts';

/** Percent of echoes that may be lost before a path is no longer well; as the alerts say. */
const lossAllowed = 5;
/** Seconds that the pings of paths may be behind the host's other figures. */
const oldAfter = 120;

/** Why nobody knows: no site names an end; one of them names none; a host did not answer; it did not ping; long ago. */
export type PathReason = 'no-ends' | 'one-end' | 'unreachable' | 'never' | 'old';

/** What one site sees of a path. */
interface PathEnd {
  from: string;
  to: string;
  lossPercent: number | null;
  latencyMilliseconds: number | null;
  reason: PathReason | null;
}

/** One path between the sites, measured apart. */
export interface PathStatus {
  path: string;
  carrier: string;
  route: string;
  declaredMegabits: number;
  state: 'up' | 'lossy' | 'lost' | 'unknown';
  /** Why it is unknown; null when it is not. */
  reason: PathReason | null;
  ends: PathEnd[];
}

type Path = Pick<Stack['paths'][number], 'name' | 'carrier' | 'route' | 'bandwidthMbps'> & {
  ends: readonly { host: string }[];
};

/** Each path: lost when one end gets no echo, well only when both sites say so, and unknown otherwise. */
export function pathsOf(hosts: readonly HostLinks[], paths: readonly Path[]): PathStatus[] {
  const sites = hosts.filter(({ role }) => role !== 'witness');
  return paths.map((path) => {
    const ends = sites.flatMap((host) => {
      const to = sites.find((other) => other !== host)?.host ?? '';
      return path.ends.some((end) => end.host === host.host) ? [endOf(host, { path: path.name, to })] : [];
    });
    const about = { path: path.name, carrier: path.carrier, route: path.route, declaredMegabits: path.bandwidthMbps };
    return { ...about, ...judge(ends, sites.length), ends };
  });
}

function endOf(host: HostLinks, { path, to }: { path: string; to: string }): PathEnd {
  const unknown = (reason: PathReason): PathEnd => ({
    ...{ from: host.host, to, lossPercent: null, latencyMilliseconds: null, reason },
  });
  if (!host.reachable) return unknown('unreachable');
  const found = host.paths.find((one) => one.path === path && one.to === to);
  if (found === undefined || host.pathsAt === null) return unknown('never');
  const behind = (Date.parse(host.figuresAt ?? host.pathsAt) - Date.parse(host.pathsAt)) / 1000;
  if (behind > oldAfter) return unknown('old');
  const { lossPercent, latencyMilliseconds } = found;
  return { from: host.host, to, lossPercent, latencyMilliseconds, reason: null };
}

function judge(ends: readonly PathEnd[], sites: number): Pick<PathStatus, 'state' | 'reason'> {
  const losses = ends.flatMap(({ lossPercent }) => (lossPercent === null ? [] : [lossPercent]));
  if (losses.some((loss) => loss >= 100)) return { state: 'lost', reason: null };
  if (losses.some((loss) => loss > lossAllowed)) return { state: 'lossy', reason: null };
  if (losses.length === sites && sites > 1) return { state: 'up', reason: null };
  const why = ends.flatMap(({ reason }) => (reason === null ? [] : [reason]))[0];
  return { state: 'unknown', reason: why ?? (ends.length === 0 ? 'no-ends' : 'one-end') };
}
