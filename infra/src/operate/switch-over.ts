import { ExpectedError } from '@motcua/contract';
import type { StackOptions } from '../engine/with-stack.ts';
import { type Centre, openCentre, readRoles } from './centre.ts';

export interface Switchover {
  stack: string;
  from: string;
  to: string;
  startedAt: string;
  /** Until the other site was primary. */
  seconds: number;
  /** Whether the former primary is in step again. */
  synchronous: boolean;
}

export interface SwitchOptions extends StackOptions {
  now: () => number;
  pause: (milliseconds: number) => Promise<unknown>;
}

/** Hands the database over to the other site, in step and without loss, and waits until the former primary follows. */
export async function switchOver(options: SwitchOptions): Promise<Switchover> {
  const centre = await openCentre(options);
  const { primary, standby } = await readRoles(centre);
  if (primary === null) throw new ExpectedError('E_DC_NO_PRIMARY', {});
  if (standby === null) throw new ExpectedError('E_DC_NO_STANDBY', { primary: primary.name });
  const started = options.now();
  await handOver(centre, { from: primary.name, to: standby.name, on: primary });
  const seconds = await until(options, async () => (await readRoles(centre)).primary?.name === standby.name);
  const step = await until(options, async () => (await readRoles(centre)).standby?.name === primary.name);
  return {
    ...{ stack: options.stack, from: primary.name, to: standby.name },
    ...{ startedAt: new Date(started).toISOString(), seconds, synchronous: step >= 0 },
  };
}

/** Patroni's own way to change the primary: it waits until the other has everything. */
export async function handOver(
  centre: Centre,
  { from, to, on }: { from: string; to: string; on: Centre['sites'][number] },
): Promise<void> {
  const patronictl = 'runuser -u postgres -- /opt/patroni/bin/patronictl -c /etc/patroni/config.yml';
  const script = `${patronictl} switchover --leader ${from} --candidate ${to} --force >&2`;
  await centre.to(on)({ script, timeout: 90_000 });
}

/** Seconds until it is so; E_DC_NOT_IN_TIME after three minutes. A look that fails is looked at again. */
export async function until(
  { now, pause }: Pick<SwitchOptions, 'now' | 'pause'>,
  look: () => Promise<boolean>,
): Promise<number> {
  const begun = now();
  while (!(await look().catch(() => false))) {
    if (now() - begun > 180_000) throw new ExpectedError('E_DC_NOT_IN_TIME', { seconds: 180 });
    await pause(1000);
  }
  return Math.round((now() - begun) / 100) / 10;
}
