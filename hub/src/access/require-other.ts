import { ExpectedError } from '@motcua/contract';
import type { Actor } from './actor.ts';

interface Decision {
  /** Who decides. */
  actor: Pick<Actor, 'kind' | 'name'>;
  /** Names of those who made or submitted what is decided. */
  makers: readonly string[];
  /** Whether the installation does without a second person. */
  selfApproval: boolean;
}

/**
 * Pure: what the audit log says besides of an approval: `selfApproval`, where nobody else has seen it and the installation allows
 * that; E_SELF_APPROVAL where it does not. Tokens of an account are the same person. The operator is whoever holds the data
 * folder, who could let themselves in by another name anyway: allowed, and told.
 */
export function requireOther({ actor, makers, selfApproval }: Decision): { selfApproval?: true } {
  const person = personOf(actor.name);
  if (!makers.some((maker) => personOf(maker) === person)) return {};
  if (!selfApproval && actor.kind !== 'operator') throw new ExpectedError('E_SELF_APPROVAL', { person });
  return { selfApproval: true };
}

/** A token is named `account/token`; names of accounts have no slash. */
const personOf = (name: string): string => name.split('/', 1)[0] ?? name;
