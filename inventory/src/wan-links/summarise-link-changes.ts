import type { WanLinkChange } from '@motcua/contract';
import type { ChangesSummary } from '../changes/summarise-changes.ts';
import { linkFieldChanges } from './periods.ts';

/** The same as of the register: changes by what they do. */
export function summariseLinkChanges(changes: readonly WanLinkChange[]): ChangesSummary {
  const summary: ChangesSummary = { create: [], update: [], delete: [] };
  for (const change of changes) {
    const { id, units, validFrom } = change.action === 'delete' ? change.before : change.row;
    const fields = change.action === 'update' ? linkFieldChanges(change.before, change.row) : [];
    summary[change.action].push({
      ...{ kind: 'link', id, name: id, unit: units.join(', '), validFrom },
      changes: fields,
    });
  }
  return summary;
}
