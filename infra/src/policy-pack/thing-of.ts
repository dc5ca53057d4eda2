import type { Thing } from '@motcua/policies';

interface Declared {
  urn: string;
  type: string;
  name: string;
  props: object;
}

/** A resource as rules read it. What the engine does not know yet throws when it is asked for, and is named as unknown. */
export function thingOf({ urn, type, name, props }: Declared, secretKeys: readonly string[]): Thing {
  const known: Record<string, unknown> = {};
  const unknownKeys: string[] = [];
  for (const key of Object.keys(props)) {
    try {
      known[key] = structuredClone(plainOf(Reflect.get(props, key)));
    } catch {
      unknownKeys.push(key);
    }
  }
  return { urn, type, name, props: known, secretKeys, unknownKeys };
}

/** Plain values of the engine's guarded ones: every part is asked for once. */
function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).map((key) => [key, plainOf(Reflect.get(value, key))]));
}
