import type { DiscoveryPorts } from '@motcua/contract';
import type { Context } from '../collectors/context.ts';
import type { Pace } from './pace.ts';

/** With what addresses are looked at. */
export interface Looking {
  probe: Context['probe'];
  settings: Context['settings'];
  communities: readonly string[];
  ports?: DiscoveryPorts | undefined;
  pace: Pace;
  signal: AbortSignal;
  now: () => Date;
}

/** The same at one address, for one way of asking. */
export type LookingAt = Looking & { ports: DiscoveryPorts; address: string };

/** A device in the same house answers within this; an address without one costs as much. */
export const answerMs = 1_000;
