import { describe } from 'vitest';
import type { Bed } from './bed.ts';
import { entryContract } from './contract-entry.ts';
import { flowContract } from './contract-flow.ts';
import { topicContract } from './contract-topics.ts';

/** What every broker of a hub has to keep to, the embedded one as well as one that is a program of its own. */
export function brokerContract(startBed: () => Promise<Bed>): void {
  describe('who may connect', () => entryContract(startBed));
  describe('what an agent can do', () => topicContract(startBed));
  describe('what comes and goes', () => flowContract(startBed));
}
