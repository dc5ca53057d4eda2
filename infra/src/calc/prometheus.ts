import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

/** Prometheus at the witness: it looks at every host, and stays when a site is lost. */
export const prometheusSettings = (hosts: readonly (Member & { place: string })[]): string =>
  JSON.stringify(
    {
      global: { scrape_interval: '15s', evaluation_interval: '15s' },
      rule_files: ['/etc/prometheus/rules/*.yaml'],
      scrape_configs: [
        {
          job_name: 'hosts',
          static_configs: hosts.map(({ name, address, place }) => ({
            targets: [`${address}:${ports.nodeExporter}`],
            labels: { host: name, place },
          })),
        },
      ],
    },
    null,
    2,
  );
