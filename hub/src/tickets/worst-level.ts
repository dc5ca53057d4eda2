import type { Fault } from '../faults/fault.ts';

/** How bad a fault is for a ticket: a device on its way back counts as what it was at its worst. */
export function worstLevel({ level, downMs }: Fault): 'down' | 'degraded' {
  if (level !== 'healthy') return level;
  return downMs > 0 ? 'down' : 'degraded';
}
