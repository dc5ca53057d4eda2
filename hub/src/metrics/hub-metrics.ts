import { X509Certificate } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import about from '../../package.json' with { type: 'json' };
import type { Store } from '../store/index.ts';
import { readCounts } from './read-counts.ts';
import { Registry } from './registry.ts';

/** What is looked at when somebody scrapes. */
interface MetricSources {
  store: Pick<Store, 'read'>;
  now: () => number;
  startedAt: string;
  queue: () => { reports: number; bytes: number };
  isReady: () => boolean;
  /** PEM of the hub's own certificates. */
  certificates: () => { server: string; authority: string };
}

/** The metrics of a running hub. */
export interface HubMetrics extends Disposable {
  registry: Registry;
  /** Everything, as it is now. */
  text(sources: MetricSources): Promise<string>;
}

/** Starts to measure. */
export function startMetrics(): HubMetrics {
  const registry = new Registry();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  registry.set('motcua_build_info', 1, { version: about.version });
  return {
    registry,
    async text(sources) {
      setProcess(registry, delay);
      setHub(registry, sources);
      await readCounts(registry, sources.store.read, { now: sources.now(), startedAt: sources.startedAt });
      return registry.text();
    },
    [Symbol.dispose]: () => {
      delay.disable();
    },
  };
}

function setProcess(registry: Registry, delay: ReturnType<typeof monitorEventLoopDelay>): void {
  const { user, system } = process.cpuUsage();
  // Before the first interval has passed the longest is no number.
  registry.set('motcua_event_loop_lag_seconds', delay.count === 0 ? 0 : delay.max / 1e9);
  delay.reset();
  registry.set('process_resident_memory_bytes', process.memoryUsage.rss());
  registry.set('process_cpu_seconds_total', (user + system) / 1e6);
  registry.set('process_start_time_seconds', Math.floor(Date.now() / 1000 - process.uptime()));
}

function setHub(registry: Registry, { queue, isReady, certificates }: MetricSources): void {
  const { reports, bytes } = queue();
  registry.set('motcua_ingest_queue_reports', reports);
  registry.set('motcua_ingest_queue_bytes', bytes);
  registry.set('motcua_hub_ready', isReady() ? 1 : 0);
  for (const [certificate, pem] of Object.entries(certificates())) {
    const { validToDate } = new X509Certificate(pem);
    registry.set('motcua_certificate_expiry_timestamp_seconds', validToDate.getTime() / 1000, { certificate });
  }
}
