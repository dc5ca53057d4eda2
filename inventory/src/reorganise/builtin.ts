import changes from '../hanoi/changes-2025-01-01.json' with { type: 'json' };
import merge from '../hanoi/merge-2025-07-01.json' with { type: 'json' };
import type { Reorganisation, Succession } from './reorganisation.ts';

const nothing = { opened: [], closed: [], renamed: [], successions: [], endedLevels: [] };

/** 579 communes became 526. No source that can be checked names the successors of the 53, so none is named here. */
const hanoi20250101: Reorganisation = {
  ...nothing,
  name: 'hanoi-2025-01-01',
  date: '2025-01-01',
  decision: 'Nghị quyết 1286/NQ-UBTVQH15',
  closed: changes.closed,
  renamed: changes.renamed.map(([code = '', name = '']) => ({ code, name })),
};

/** 526 communes became 126, by 795 pairs of old and new; the resolution says nothing of districts, whose level ended. */
const hanoi20250701: Reorganisation = {
  ...nothing,
  name: 'hanoi-2025-07-01',
  date: '2025-07-01',
  decision: 'Nghị quyết 1656/NQ-UBTVQH15 ngày 16/6/2025',
  opened: merge.opened.map(([code = '', name = '']) => ({
    code,
    name,
    level: 'commune',
    unitType: name.startsWith('Phường') ? 'phuong' : 'xa',
    parent: null,
  })),
  successions: merge.successions.map(([from = '', to = '', share, clause = null]) => ({
    from,
    to,
    share: share as Succession['share'],
    clause,
  })),
  endedLevels: ['district'],
};

/** Reorganisations that come with the program, by name. */
export const builtinReorganisations: ReadonlyMap<string, Reorganisation> = new Map(
  [hanoi20250101, hanoi20250701].map((reorganisation) => [reorganisation.name, reorganisation]),
);
