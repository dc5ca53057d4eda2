import type { provider as pulumi } from '@pulumi/pulumi';
import type { Remote } from '../ssh/pool.ts';
import type { Target } from '../ssh/target.ts';
import { compareProps } from './compare.ts';
import { parseId, toId } from './id.ts';
import type { Props } from './kind.ts';
import { checkProps, kindOf, typeOf } from './kinds/index.ts';
import { madeOf } from './made/index.ts';
import { type Opened, openProps, sealProps } from './secrets.ts';
import { shown } from './shown.ts';

type Connect = (target: Target) => Remote;
type Wire = Record<string, unknown>;

/** Pulumi's provider of things on Debian hosts: the same five verbs for every kind. Errors carry their code and their hint. */
export class HostProvider implements pulumi.Provider {
  readonly version = '0.1.0';
  readonly #connect: Connect;
  readonly #now: () => number;

  constructor(connect: Connect, now: () => number) {
    this.#connect = connect;
    this.#now = now;
  }

  async check(urn: string, _olds: Wire, news: Wire): Promise<pulumi.CheckResult> {
    const { props, secretKeys, unknownKeys } = openProps(news);
    if (madeOf(typeOf(urn)) !== undefined) return checkMade(urn, props);
    const checked = checkProps(kindOf(urn), props);
    if (checked.ok) {
      const whole = { host: checked.host, ...checked.inputs };
      // What is not known yet goes back as it came.
      const unknown = Object.fromEntries([...unknownKeys].map((key) => [key, news[key]]));
      return { inputs: { ...sealProps(whole, secretKeys), ...unknown } };
    }
    const known = checked.issues.filter(({ key }) => !unknownKeys.has(key.split('.')[0] ?? ''));
    if (known.length === 0) return { inputs: news };
    return { failures: known.map(({ key, reason }) => ({ property: key, reason })) };
  }

  async diff(_id: string, urn: string, olds: Wire, news: Wire): Promise<pulumi.DiffResult> {
    const declared = openProps(news);
    const found = openProps(olds).props;
    if (madeOf(typeOf(urn)) !== undefined) return { changes: found.name !== declared.props.name, replaces: ['name'] };
    const kind = kindOf(urn);
    const { changed, replaces } = compareProps({ found, declared: declared.props }, kind.replacedBy);
    const stale = kind.stale?.(found, this.#now()) ?? false;
    return {
      changes: stale || changed.length > 0 || declared.unknownKeys.size > 0,
      replaces,
      deleteBeforeReplace: true,
    };
  }

  create(urn: string, wire: Wire): Promise<pulumi.CreateResult> {
    return shown(async () => {
      const made = madeOf(typeOf(urn));
      const now = this.#now();
      if (made !== undefined) {
        const props = { ...openProps(wire).props };
        const outs = sealProps({ ...props, ...(await made.make(props, now)) }, new Set(made.secretKeys));
        return { id: made.naming(props), outs };
      }
      const { host, inputs, seal, kind, remote } = this.#open(urn, openProps(wire));
      const known = await kind.apply(remote, inputs, { before: null, now });
      return { id: toId(host.name, kind.naming(inputs)), outs: seal({ ...inputs, ...known }) };
    });
  }

  update(_id: string, urn: string, olds: Wire, news: Wire): Promise<pulumi.UpdateResult> {
    return shown(async () => {
      const { inputs, seal, kind, remote } = this.#open(urn, openProps(news));
      const known = await kind.apply(remote, inputs, { before: openProps(olds).props, now: this.#now() });
      return { outs: seal({ ...inputs, ...known }) };
    });
  }

  read(id: string, urn: string, wire: Wire = {}): Promise<pulumi.ReadResult> {
    return shown(async () => {
      // What was made is nowhere but in the state.
      if (madeOf(typeOf(urn)) !== undefined) return { id, props: wire, inputs: { name: wire.name } };
      const opened = openProps(wire);
      const { inputs, seal, kind, remote } = this.#open(urn, withId({ id, urn, opened }));
      const found = await kind.read(remote, inputs);
      if (found === null) return { id: '', props: {} };
      return { id, props: seal(found), inputs: seal(found) };
    });
  }

  delete(_id: string, urn: string, wire: Wire): Promise<void> {
    return shown(async () => {
      if (madeOf(typeOf(urn)) !== undefined) return;
      const { inputs, kind, remote } = this.#open(urn, openProps(wire));
      await kind.remove(remote, inputs);
    });
  }

  #open(urn: string, { props, secretKeys }: Opened) {
    const kind = kindOf(urn);
    const checked = checkProps(kind, props);
    if (!checked.ok) throw new Error(checked.issues.map(({ key, reason }) => `${key}: ${reason}`).join(' · '));
    const { host, inputs } = checked;
    const seal = (found: Props): Wire =>
      sealProps({ host, ...found }, new Set([...secretKeys, ...(kind.secretKeys ?? [])]));
    return { kind, host, inputs, seal, remote: this.#connect(host) };
  }
}

/** Inputs of what is made without a host; each problem by its key otherwise. */
function checkMade(urn: string, props: Props): pulumi.CheckResult {
  const checked = madeOf(typeOf(urn))?.inputs.safeParse(props);
  if (checked?.success === true) return { inputs: { ...checked.data } };
  const issues = checked?.error.issues ?? [];
  return { failures: issues.map(({ path, message }) => ({ property: path.join('.'), reason: message })) };
}

/** On import nothing is known but the id: the host's name, which is then its address too, and the thing's name. */
function withId({ id, urn, opened }: { id: string; urn: string; opened: Opened }): Opened {
  if (opened.props.host !== undefined) return opened;
  const { host, name } = parseId(id);
  const props = { host: { name: host, address: host }, ...kindOf(urn).named(name) };
  return { ...opened, props };
}
