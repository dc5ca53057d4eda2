import { readFileSync } from 'node:fs';

const unit = new URL('../../ops/systemd/motcua-hub.service', import.meta.url);

/** The environment that the shipped unit gives a hub, so that what is measured is what runs. */
export function unitEnvironment(): Record<string, string> {
  const lines = readFileSync(unit, 'utf8').match(/^Environment=.*$/gm) ?? [];
  const pairs = lines.flatMap((line) => line.slice('Environment='.length).split(' '));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
}
