import type { Remote } from '../ssh/pool.ts';
import type { DrillBooks } from './judge-books.ts';

const psql = 'runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -d motcua -f -';

/** What the store holds of these agents: each report as often as it is there, and what was done twice. */
export async function readStored(
  remote: Remote,
  agents: readonly string[],
): Promise<Pick<DrillBooks, 'stored' | 'doubled'>> {
  // Ids of agents are letters, digits and hyphens; nothing else gets into a statement.
  const ids = agents.filter((agent) => /^[A-Za-z0-9._-]+$/.test(agent)).map((agent) => `'${agent}'`);
  if (ids.length === 0) return { stored: [], doubled: [] };
  const stored = await remote({
    script: psql,
    input: `select boot || '/' || seq from report where agent in (${ids.join(', ')});\n`,
    timeout: 120_000,
  });
  const doubled = await remote({
    script: psql,
    input: `select 'ticket ' || ticket || ' ' || type || ' at ' || at from ticket_event group by ticket, type, at, data having count(*) > 1
union all select 'open tickets of ' || device_id from ticket where state not in ('closed', 'rejected') group by device_id having count(*) > 1;\n`,
    timeout: 120_000,
  });
  return { stored: lines(stored), doubled: lines(doubled) };
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
