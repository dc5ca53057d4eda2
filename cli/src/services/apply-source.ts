import { fill, RegisterCommit, WanLinkCommit } from '@motcua/contract';
import type { Session } from '../session.ts';
import { registerTexts } from '../texts/register.ts';
import type { PlannedChanges } from '../views/changes.ts';
import { commitChanges } from './commit-changes.ts';
import { confirm } from './confirm.ts';
import type { HubFlags } from './connect.ts';
import { planSource, type SourcePlan } from './plan-source.ts';

type Flags = HubFlags & { file: string; prune: boolean; yes: boolean; dryRun: boolean; title: string };

/**
 * Makes the register and the lines to units as a source has them, after a person said yes; only tried and checked by the hub
 * with `dryRun`. The register comes first, because lines end at its units.
 */
export async function applySource(
  session: Session,
  { yes, dryRun, title, ...flags }: Flags,
): Promise<PlannedChanges & { simulated: boolean }> {
  const plan = await planSource(session, flags);
  const { summary, unlisted, unlike, simulated, changes } = plan;
  const shown = { ...summary, unlisted, unlike, simulated };
  const nothing = { ...shown, change: null, links: null };
  if (changes.length + plan.links.length === 0) return nothing;
  if (dryRun) {
    await tryOut(plan, title);
    return nothing;
  }
  const counts = countsOf(summary);
  const words = registerTexts.ask;
  await confirm(session, { yes, question: { vi: fill(words.vi, counts), en: fill(words.en, counts) } });
  const source = flags.file.slice(0, 1000);
  const { hub, version } = plan;
  const change =
    changes.length === 0 ? null : await commitChanges(hub, { kind: 'apply', title, source, changes, version });
  return { ...shown, change, links: plan.links.length === 0 ? null : await sendLinks(plan, { title }) };
}

const countsOf = (summary: SourcePlan['summary']) => ({
  create: summary.create.length,
  update: summary.update.length,
  delete: summary.delete.length,
});

async function tryOut(plan: SourcePlan, title: string): Promise<void> {
  const { hub, changes, version } = plan;
  const path = '/v1/register/changes?dryRun=1';
  const body = { kind: 'apply', title, changes };
  const question = { method: 'POST', path, ifMatch: `"${version}"`, timeoutMs: 120_000, body } as const;
  if (changes.length > 0) return void (await hub.ask(question, RegisterCommit));
  // Lines to units that are only to be made cannot be tried before those are there.
  await sendLinks(plan, { title, dryRun: true });
}

const sendLinks = (
  { hub, links: changes }: SourcePlan,
  { title, dryRun = false }: { title: string; dryRun?: boolean },
): Promise<WanLinkCommit> => {
  const path = `/v1/wan-link-changes${dryRun ? '?dryRun=1' : ''}`;
  return hub.ask({ method: 'POST', path, timeoutMs: 120_000, body: { title, changes } }, WanLinkCommit);
};
