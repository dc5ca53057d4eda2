import { Secret } from '@pulumi/policy';

/** What the library's proxies answer with what they stand for; it unwraps them so itself before it serialises. */
const target = '__getSpecialProxyTarget';

/**
 * Keys of a resource's inputs that are secret. Only a remediation is told: a validation gets everything unwrapped, which
 * is as well for all other rules.
 */
export function secretKeysOf(props: object): string[] {
  const raw = unwrapped(unwrapped(props));
  return Object.keys(raw).filter((key) => holdsSecret(Reflect.get(raw, key)));
}

function unwrapped(value: object): object {
  const inner: unknown = Reflect.get(value, target);
  return typeof inner === 'object' && inner !== null ? inner : value;
}

function holdsSecret(value: unknown): boolean {
  if (value instanceof Secret) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret);
}
