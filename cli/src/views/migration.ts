import { exit, fill } from '@motcua/contract';
import type { MigrationPlan } from '@motcua/hub';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

/** What a schema was taken through, or would be; a dry run with something to do says so by its exit code. */
export function migrationAnswer(plan: MigrationPlan, dryRun: boolean): Answer {
  const none = plan.steps.length === 0;
  const words = none ? viewTexts.schemaCurrent : dryRun ? viewTexts.schemaWould : viewTexts.schemaDone;
  const params = { found: plan.found, known: plan.known };
  const steps = table<MigrationPlan['steps'][number]>({
    rows: plan.steps,
    columns: [
      { key: 'version', words: heads.number, type: 'number', value: ({ version }) => version },
      { key: 'name', words: heads.name, keep: true, value: ({ name }) => name },
    ],
  });
  const line = { vi: fill(words.vi, params), en: fill(words.en, params) };
  return {
    data: { ...plan, dryRun },
    view: { simulated: false, sections: [{ is: 'lines', lines: [line] }, ...(none ? [] : [steps])] },
    exit: dryRun && !none ? exit.changes : exit.ok,
  };
}
