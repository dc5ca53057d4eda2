import type { Engine } from '../ingest/index.ts';
import type { Registry } from './registry.ts';

/** An engine whose batches are counted. */
export function countEngine(engine: Engine, { metrics, now }: { metrics: Registry; now: () => number }): Engine {
  return {
    close: () => engine.close(),
    async run(arrivals) {
      const outcome = await engine.run(arrivals);
      if (!outcome.ok) {
        metrics.add('motcua_store_failures_total');
        return outcome;
      }
      const { fresh, duplicates, refusals } = outcome.result;
      metrics.add('motcua_ingest_messages_received_total', {}, arrivals.length);
      metrics.add('motcua_ingest_reports_total', { outcome: 'committed' }, fresh);
      metrics.add('motcua_ingest_reports_total', { outcome: 'duplicate' }, duplicates);
      metrics.add('motcua_ingest_reports_total', { outcome: 'refused' }, refusals.length);
      metrics.observe('motcua_ingest_batch_reports', arrivals.length);
      const at = now();
      for (const { receivedAt } of arrivals)
        metrics.observe('motcua_ingest_ack_latency_seconds', Math.max(0, at - Date.parse(receivedAt)) / 1000);
      return outcome;
    },
  };
}
