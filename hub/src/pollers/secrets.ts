import { ExpectedError, type SnmpTarget, type UnitTargets } from '@motcua/contract';

/** What stands in the place of a secret that is not shown. */
const mask = '***';

/** The parts of a configuration that hold secrets. */
type Holding = Pick<UnitTargets, 'snmp' | 'discovery'>;

/** Pure: targets for eyes; `public` is no secret. */
export const hideSecrets = <Held extends Holding>(targets: Held): Held => ({
  ...targets,
  snmp: targets.snmp.map((target) => setSecrets(target, (secret) => (secret === 'public' ? secret : mask))),
  discovery:
    targets.discovery === null
      ? null
      : {
          ...targets.discovery,
          communities: targets.discovery.communities.map((word) => (word === 'public' ? word : mask)),
        },
});

/** Pure: targets as somebody wrote them, with the secrets that are to stay; throws for one that nobody knows. */
export function keepSecrets<Held extends Holding>(targets: Held, before: Holding): Held {
  const known = new Map(before.snmp.map((target) => [`${target.host}:${target.port}`, target]));
  return {
    ...targets,
    snmp: targets.snmp.map((target) => {
      const address = `${target.host}:${target.port}`;
      if (!secretsOf(target).includes(mask)) return target;
      const old = known.get(address);
      if (old === undefined || (old.version === '3') !== (target.version === '3')) throw missing(address);
      const secrets = secretsOf(old);
      return setSecrets(target, (secret, at) => (secret === mask ? (secrets[at] ?? fail(address)) : secret));
    }),
    discovery: keepCommunities(targets.discovery, before.discovery),
  };
}

type Discovery = UnitTargets['discovery'];

function keepCommunities(discovery: Discovery, before: Discovery): Discovery {
  if (discovery === null || !discovery.communities.includes(mask)) return discovery;
  const kept = before?.communities.filter((word) => word !== 'public') ?? [];
  if (kept.length === 0) throw missing('discovery');
  const written = discovery.communities.filter((word) => word !== mask);
  return { ...discovery, communities: [...new Set([...written, ...kept])].slice(0, 4) };
}

const secretsOf = (target: SnmpTarget): string[] =>
  target.version === '3' ? [target.user.auth?.key ?? '', target.user.priv?.key ?? ''] : [target.community];

function setSecrets(target: SnmpTarget, set: (secret: string, at: number) => string): SnmpTarget {
  if (target.version !== '3') return { ...target, community: set(target.community, 0) };
  const { user } = target;
  const auth = user.auth === null ? null : { ...user.auth, key: set(user.auth.key, 0) };
  const priv = user.priv === null ? null : { ...user.priv, key: set(user.priv.key, 1) };
  return { ...target, user: { ...user, auth, priv } };
}

const missing = (address: string) => new ExpectedError('E_SECRET_MISSING', { address });

function fail(address: string): never {
  throw missing(address);
}
