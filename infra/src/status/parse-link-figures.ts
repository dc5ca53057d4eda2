import { instant, parseSamples } from './parse-samples.ts';

/** What a host measured of the ways to the other site; empty where it says nothing. */
export interface LinkFigures {
  throughputs: { from: string; megabits: number; offeredMegabits: number; measuredAt: string }[];
  paths: { path: string; to: string; lossPercent: number; latencyMilliseconds: number | null }[];
  /** When the paths were last pinged, and when the host's other figures were taken: both by its own clock. */
  pathsAt: string | null;
  figuresAt: string | null;
}

/** Reads a host's figures of paths and throughput, in the text format of Prometheus. */
export function parseLinkFigures(text: string): LinkFigures {
  const samples = parseSamples(text);
  const of = (name: string) => samples.filter((sample) => sample.name === name);
  const byLabel = (name: string, key: string) =>
    new Map(of(name).map(({ labels, value }) => [labels[key] ?? '', value]));
  const offered = byLabel('motcua_link_throughput_offered_megabits', 'from');
  const measured = byLabel('motcua_link_throughput_timestamp_seconds', 'from');
  const latency = byLabel('motcua_path_latency_milliseconds', 'path');
  const at = (name: string) => of(name).flatMap(({ value }) => instant(value))[0] ?? null;
  return {
    throughputs: of('motcua_link_throughput_megabits').flatMap(({ labels: { from = '' }, value }) => {
      const [measuredAt] = instant(measured.get(from) ?? 0);
      const offeredMegabits = offered.get(from);
      if (measuredAt === undefined || offeredMegabits === undefined) return [];
      return [{ from, megabits: value, offeredMegabits, measuredAt }];
    }),
    paths: of('motcua_path_loss_percent').map(({ labels: { path = '', to = '' }, value }) => ({
      ...{ path, to, lossPercent: value, latencyMilliseconds: latency.get(path) ?? null },
    })),
    pathsAt: at('motcua_path_metrics_timestamp_seconds'),
    figuresAt: at('motcua_host_metrics_timestamp_seconds'),
  };
}
