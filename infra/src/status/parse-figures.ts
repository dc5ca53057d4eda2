import { instant, parseSamples } from './parse-samples.ts';

/** What a host's figures tell of the services on it; null where it does not say. */
export interface ServiceFacts {
  etcdHealthy: boolean | null;
  hubReady: boolean | null;
  backupAt: string | null;
  certificates: { file: string; expiresAt: string }[];
  links: { to: string; lossPercent: number; latencyMilliseconds: number | null }[];
}

/** Reads a host's own figures, in the text format of Prometheus. */
export function parseFigures(text: string): ServiceFacts {
  const samples = parseSamples(text);
  const of = (name: string) => samples.filter((sample) => sample.name === name);
  const flag = (name: string) => of(name).map(({ value }) => value === 1)[0] ?? null;
  const loss = of('motcua_link_loss_percent');
  const latency = new Map(of('motcua_link_latency_milliseconds').map(({ labels, value }) => [labels.to, value]));
  return {
    etcdHealthy: flag('motcua_etcd_healthy'),
    hubReady: flag('motcua_hub_ready'),
    backupAt: of('motcua_backup_newest_timestamp_seconds').flatMap(({ value }) => instant(value))[0] ?? null,
    certificates: of('motcua_host_certificate_expiry_timestamp_seconds').flatMap(({ labels, value }) =>
      instant(value).map((expiresAt) => ({ file: labels.file ?? '', expiresAt })),
    ),
    links: loss.map(({ labels, value }) => ({
      to: labels.to ?? '',
      lossPercent: value,
      latencyMilliseconds: latency.get(labels.to ?? '') ?? null,
    })),
  };
}
