import type { DrillResult } from '@motcua/infra';
import { expect, test } from 'vitest';
import { drillsTable } from '../../src/services/drill/drills-table.ts';

const drill: DrillResult = {
  ...{ stack: 'lab', simulated: true, fault: 'kill', seed: 2, startedAt: '2026-11-29T22:10:07.000Z' },
  ...{
    primary: 'dc1',
    standby: 'dc2',
    agents: 110,
    outsideWindow: null,
    machineLoad: 3.5,
    said: null,
    restoredTo: null,
    changedThings: null,
  },
  ...{
    rtoSeconds: 20,
    agentsRtoSeconds: null,
    gapSeconds: 20.5,
    acknowledgedReports: 900,
    acknowledgedPerSecond: 101.4,
  },
  ...{
    lostReports: 0,
    duplicatedEffects: 0,
    laterReports: 0,
    splitWrites: 1,
    unguardedWrites: 2,
    passed: false,
    steps: [],
  },
};

test('all drills of a folder are one table in each language, by fault and then by time', () => {
  const text = drillsTable([drill, { ...drill, fault: 'freeze', splitWrites: 0, unguardedWrites: 0, passed: true }]);
  const [vi = '', en = ''] = text.split('\n---\n');
  expect(vi).toContain('Dữ liệu mô phỏng');
  expect(en.split('\n').filter((line) => line.startsWith('| freeze') || line.startsWith('| kill'))).toEqual([
    '| freeze | 2 | 30/11/2026 05:10:07 | 20 | – | 20.5 | 900 | 0 | 0 | 0 | 110 | 101 | 3.5 | yes |',
    '| kill | 2 | 30/11/2026 05:10:07 | 20 | – | 20.5 | 900 | 0 | 0 | 3 | 110 | 101 | 3.5 | no |',
  ]);
});

test('a drill that was broken off is a line that proves nothing, and says where it stood', () => {
  const { rtoSeconds, gapSeconds, lostReports, passed, ...about } = drill;
  const brokenOff = { step: 'awaitAgents' as const, code: 'E_DC_NOT_IN_TIME', why: { vi: 'v', en: 'e' } };
  const text = drillsTable([{ ...about, steps: [], brokenOff }]);
  expect(text).toContain(
    '| kill | 2 | 30/11/2026 05:10:07 | – | – | – | – | – | – | – | 110 | – | 3.5 | broken off at: Wait until every agent is back |',
  );
});
