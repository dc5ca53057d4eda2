import type { Words } from '@motcua/contract';
import type { StackStatus } from '@motcua/infra';
import { centreTexts as texts } from '../texts/centre.ts';

/** What keeps the sites from being written to, or the votes that are missing; null where all are there and somebody leads. */
export function votesWords({ writable, votes }: Pick<StackStatus, 'writable' | 'votes'>): Words | null {
  if (writable === true) return votes.healthy === votes.of ? null : texts.votes;
  if (writable === null) return texts.writableUnknown;
  return votes.healthy * 2 > votes.of ? texts.noneLeads : texts.readOnly;
}
