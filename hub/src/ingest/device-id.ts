import { hash } from 'node:crypto';

/** Id of an observed device: the same agent and key give the same id for ever. */
export const deviceIdOf = (agent: string, key: string): string => `d-${hash('sha256', `${agent}|${key}`).slice(0, 12)}`;
