/** What a host's figures tell of the services on it; null where it does not say. */
export interface ServiceFacts {
  etcdHealthy: boolean | null;
  hubReady: boolean | null;
  backupAt: string | null;
  certificates: { file: string; expiresAt: string }[];
  links: { to: string; lossPercent: number; latencyMilliseconds: number | null }[];
}

/** One line of the text format of Prometheus. */
interface Sample {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

const form = /^(motcua_[a-z_]+)(?:\{([^}]*)\})? (-?[0-9.eE+]+)$/;

function parseSample(line: string): Sample[] {
  const [, name, labels = '', value] = form.exec(line) ?? [];
  if (name === undefined || !Number.isFinite(Number(value))) return [];
  const pairs = [...labels.matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, key = '', text = '']) => [key, text] as const);
  return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
}

/** Reads a host's own figures, in the text format of Prometheus. */
export function parseFigures(text: string): ServiceFacts {
  const samples = text.split('\n').flatMap(parseSample);
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

/** Seconds since 1970 as a time; nothing where there was none. */
const instant = (seconds: number): string[] =>
  seconds > 0 && seconds < 8.64e12 ? [new Date(seconds * 1000).toISOString()] : [];
