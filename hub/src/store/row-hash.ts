import { hash } from 'node:crypto';

/** One row as a hash that is the same whatever store it came from: columns by name, bytes as hex. */
export function rowHash(row: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(row).sort();
  return hash('sha256', JSON.stringify(names.map((name) => [name, plain(row[name])])));
}

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'bigint' ? Number(value) : value;
};
