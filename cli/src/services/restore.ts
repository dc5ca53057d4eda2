import { setTimeout as pause } from 'node:timers/promises';
import { type RestorePlan, type RestoreResult, restore, restoreSteps } from '@motcua/infra';
import { parseMoment } from '../flags/moment.ts';
import { formatSecond } from '../render/cell.ts';
import type { Session } from '../session.ts';
import { restoreTexts as texts } from '../texts/restore.ts';
import { stackOptions } from './centre.ts';
import { confirm } from './confirm.ts';
import { tellingSteps } from './tell-steps.ts';

interface RestoreFlags {
  stack: string;
  project?: string | undefined;
  to: string;
  yes: boolean;
}

/** Shows what will be done, asks, does it, and tells each step on stderr. */
export function restoreTo(session: Session, flags: RestoreFlags): Promise<RestoreResult> {
  const asked = {
    ...stackOptions(session, flags),
    to: parseMoment(flags.to, { where: '--to', now: new Date() }).getTime(),
    ...{ now: Date.now, pause: (ms: number) => pause(ms) },
    confirm: async (plan: RestorePlan) => {
      showPlan(session, plan);
      await confirm(session, { yes: flags.yes, question: texts.ask });
    },
  };
  return tellingSteps(session, (onStep) => restore({ ...asked, onStep }));
}

function showPlan({ language, tell }: Session, { host, backup, to, steps }: RestorePlan): void {
  tell(texts.plan, { host, backup: backup.label, to: formatSecond(to) });
  for (const step of steps) {
    const hosts = 'hosts' in step ? step.hosts.join(', ') : step.host;
    tell(texts.planStep, { words: restoreSteps[step.kind].what[language], hosts });
  }
}
