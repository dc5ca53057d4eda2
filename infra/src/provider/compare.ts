import { isDeepStrictEqual } from 'node:util';
import type { Props } from './kind.ts';

export interface Difference {
  changed: string[];
  replaces: string[];
}

/** Which declared keys are not as they are found; the way to the host alone never makes another thing of it. */
export function compareProps(
  { found, declared }: { found: Props; declared: Props },
  replacedBy: readonly string[],
): Difference {
  const changed = Object.keys(declared).filter((key) => !isDeepStrictEqual(found[key], declared[key]));
  const moved = Reflect.get(Object(found.host), 'name') !== Reflect.get(Object(declared.host), 'name');
  const replaces = changed.filter((key) => replacedBy.includes(key) || (key === 'host' && moved));
  return { changed, replaces };
}
