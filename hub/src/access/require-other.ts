import { ExpectedError } from '@motcua/contract';

interface Decision {
  /** Name of who decides, as the log has it. */
  actor: string;
  /** Names of those who made or submitted what is decided. */
  makers: readonly string[];
  /** Whether the installation does without a second person. */
  selfApproval: boolean;
}

/**
 * Pure: what the audit log says besides of an approval: `selfApproval`, where nobody else has seen it and the installation allows
 * that; E_SELF_APPROVAL where it does not. Tokens of an account are the same person.
 */
export function requireOther({ actor, makers, selfApproval }: Decision): { selfApproval?: true } {
  const person = personOf(actor);
  if (!makers.some((maker) => personOf(maker) === person)) return {};
  if (!selfApproval) throw new ExpectedError('E_SELF_APPROVAL', { person });
  return { selfApproval: true };
}

/** A token is named `account/token`; names of accounts have no slash. */
const personOf = (name: string): string => name.split('/', 1)[0] ?? name;
