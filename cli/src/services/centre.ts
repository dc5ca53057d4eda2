import { resolve } from 'node:path';
import { ExpectedError, fill } from '@motcua/contract';
import { type Operation, type OperationResult, projectRoot, runOperation } from '@motcua/infra';
import type { Session } from '../session.ts';
import { centreTexts, changeTexts, driftTexts } from '../texts/centre.ts';

interface StackFlags {
  stack: string;
  project?: string | undefined;
}

/** Which stack file is meant. */
export const stackOptions = ({ io, language }: Pick<Session, 'io' | 'language'>, { stack, project }: StackFlags) => ({
  stack,
  root: project === undefined ? projectRoot(process.cwd()) : resolve(project),
  env: io.env,
  language,
});

export interface WindowFlags {
  'outside-window'?: boolean;
  reason?: string | undefined;
}

/** When it is, and why it does not wait for the change window; E_DC_REASON_MISSING where only half of that is said. */
export function changeOptions({ 'outside-window': outside = false, reason }: WindowFlags) {
  const given = reason?.trim() ?? '';
  if (outside !== (given !== '')) throw new ExpectedError('E_DC_REASON_MISSING', {});
  return { now: Date.now, outsideReason: outside ? given : null };
}

/** Runs an operation of the engine and tells each change on stderr as it is done. */
export function operate(
  session: Session,
  { operation, flags }: { operation: Operation; flags: StackFlags & WindowFlags & { refresh?: boolean } },
): Promise<OperationResult> {
  const { signal, language, tell } = session;
  const actions = operation === 'refresh' ? driftTexts : changeTexts;
  return runOperation(operation, {
    ...stackOptions(session, flags),
    ...changeOptions(flags),
    ...{ signal, refresh: flags.refresh ?? false },
    onChange: ({ action, kind, what }) => {
      const words = actions[action] ?? { vi: action, en: action };
      tell(centreTexts.change, { action: fill(words[language], {}), kind, what });
    },
  });
}
