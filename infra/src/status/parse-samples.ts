/** One line of the text format of Prometheus. */
export interface Sample {
  name: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}

const form = /^(motcua_[a-z_]+)(?:\{((?:[^}"]|"(?:[^"\\]|\\.)*")*)\})? (-?[0-9.eE+]+)$/;
const pair = /([a-z_]+)="((?:[^"\\]|\\.)*)"/g;

/** Our own samples in a text of Prometheus's format; a line of another form is none. */
export const parseSamples = (text: string): Sample[] => text.split('\n').flatMap(parseSample);

function parseSample(line: string): Sample[] {
  const [, name, labels = '', value] = form.exec(line) ?? [];
  if (name === undefined || !Number.isFinite(Number(value))) return [];
  const pairs = [...labels.matchAll(pair)].map(
    ([, key = '', word = '']) => [key, word.replaceAll(/\\(.)/g, '$1')] as const,
  );
  return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
}

/** Seconds since 1970 as a time; nothing where there was none. */
export const instant = (seconds: number): string[] =>
  seconds > 0 && seconds < 8.64e12 ? [new Date(seconds * 1000).toISOString()] : [];
