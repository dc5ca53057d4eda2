import { families, type MetricName } from './families.ts';

type Labels = Readonly<Record<string, string>>;
interface Histogram {
  counts: number[];
  sum: number;
  count: number;
}
/** More than that in one family means that a label is not from a small set. */
const mostSeries = 64;

/** Numbers, and how Prometheus reads them (text format 0.0.4). */
export class Registry {
  readonly #values = new Map<MetricName, Map<string, number>>();
  readonly #histograms = new Map<MetricName, Histogram>();

  add(name: MetricName, labels: Labels = {}, by = 1): void {
    this.#change(name, labels, (before) => before + by);
  }

  set(name: MetricName, value: number, labels: Labels = {}): void {
    this.#change(name, labels, () => value);
  }

  observe(name: MetricName, value: number): void {
    const buckets = bucketsOf(name);
    const histogram = this.#histograms.get(name) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
    for (const [at, most] of buckets.entries())
      if (value <= most) histogram.counts[at] = (histogram.counts[at] ?? 0) + 1;
    histogram.sum += value;
    histogram.count += 1;
    this.#histograms.set(name, histogram);
  }

  /** Everything as text; what was never counted is 0 where it has no labels. */
  text(): string {
    return (Object.keys(families) as MetricName[]).map((name) => this.#family(name)).join('');
  }

  #family(name: MetricName): string {
    const { type, help } = families[name];
    const lines = type === 'histogram' ? this.#histogramLines(name) : this.#valueLines(name);
    return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.map((line) => `${line}\n`).join('')}`;
  }

  #valueLines(name: MetricName): string[] {
    const values = this.#values.get(name);
    if (values === undefined) return 'labels' in families[name] ? [] : [`${name} 0`];
    return [...values].map(([labels, value]) => `${name}${labels} ${value}`);
  }

  #histogramLines(name: MetricName): string[] {
    const buckets = bucketsOf(name);
    const { counts, sum, count } = this.#histograms.get(name) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
    return [
      ...buckets.map((most, at) => `${name}_bucket{le="${most}"} ${counts[at] ?? 0}`),
      `${name}_bucket{le="+Inf"} ${count}`,
      `${name}_sum ${sum}`,
      `${name}_count ${count}`,
    ];
  }

  #change(name: MetricName, labels: Labels, next: (before: number) => number): void {
    const values = this.#values.get(name) ?? new Map<string, number>();
    const key = labelText(labels);
    if (!values.has(key) && values.size >= mostSeries) throw new Error(`${name} has too many labels`);
    values.set(key, next(values.get(key) ?? 0));
    this.#values.set(name, values);
  }
}

function bucketsOf(name: MetricName): readonly number[] {
  const family = families[name];
  return 'buckets' in family ? family.buckets : [];
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
