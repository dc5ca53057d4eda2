import type { Store, Tx } from '../store/index.ts';
import type { Moment } from './settle.ts';
import { type JudgeContext, takeMoment } from './take-moment.ts';

export interface SharedContext extends Omit<JudgeContext, 'jumped'> {
  sharedTime: NonNullable<Store['sharedTime']>;
  /** The shared clock less ours that only goes on, when this lead began. */
  meter: { start: number | null; jump?: number };
}

/** An answer that took longer says too little about when it was given: this process may have been stopped meanwhile. */
const slowestMs = 500;

/** The moment by the database's clock; moves what is stored when that clock was set, by hand or by another server. */
export async function takeSharedMoment(tx: Tx, { sharedTime, meter, ...context }: SharedContext): Promise<Moment> {
  const asked = context.clock.monotonic();
  const now = await sharedTime(tx);
  const answered = context.clock.monotonic();
  if (answered - asked <= slowestMs) {
    const ahead = now - (asked + answered) / 2;
    meter.start ??= ahead;
    meter.jump = Math.round(ahead - meter.start);
  }
  const clock = { ...context.clock, now: () => now };
  return await takeMoment(tx, { ...context, clock, jumped: () => meter.jump ?? 0 });
}
