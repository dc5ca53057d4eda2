import { fill, RegisterCommit } from '@motcua/contract';
import type { Session } from '../session.ts';
import { registerTexts } from '../texts/register.ts';
import type { PlannedChanges } from '../views/changes.ts';
import { commitChanges } from './commit-changes.ts';
import { confirm } from './confirm.ts';
import type { HubFlags } from './connect.ts';
import { planSource, type SourcePlan } from './plan-source.ts';

type Flags = HubFlags & { file: string; prune: boolean; yes: boolean; dryRun: boolean; title: string };

/** Makes the register as a source has it, after a person said yes; only tried and checked by the hub with `dryRun`. */
export async function applySource(
  session: Session,
  { yes, dryRun, title, ...flags }: Flags,
): Promise<PlannedChanges & { simulated: boolean }> {
  const plan = await planSource(session, flags);
  const { summary, unlisted, unlike, simulated, changes } = plan;
  const shown = { ...summary, unlisted, unlike, simulated };
  if (changes.length === 0) return { ...shown, change: null };
  if (dryRun) {
    await tryOut(plan, title);
    return { ...shown, change: null };
  }
  const counts = countsOf(summary);
  const words = registerTexts.ask;
  await confirm(session, { yes, question: { vi: fill(words.vi, counts), en: fill(words.en, counts) } });
  const source = flags.file.slice(0, 1000);
  const { hub, version } = plan;
  return { ...shown, change: await commitChanges(hub, { kind: 'apply', title, source, changes, version }) };
}

const countsOf = (summary: SourcePlan['summary']) => ({
  create: summary.create.length,
  update: summary.update.length,
  delete: summary.delete.length,
});

const tryOut = ({ hub, changes, version }: SourcePlan, title: string): Promise<RegisterCommit> =>
  hub.ask(
    {
      ...{ method: 'POST', path: '/v1/register/changes?dryRun=1', ifMatch: `"${version}"`, timeoutMs: 120_000 },
      body: { kind: 'apply', title, changes },
    },
    RegisterCommit,
  );
