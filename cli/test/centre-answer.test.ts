import { expect, test } from 'vitest';
import { operationAnswer } from '../src/views/centre.ts';

const change = { action: 'create', kind: 'File', what: 'dc1:/etc/x', keys: [] };
const violation = (level: 'mandatory' | 'advisory') => ({
  ...{ rule: 'CENTRE-TLS', level, what: 'patroni', message: 'no TLS', because: 'the law' },
});
const answer = (levels: ('mandatory' | 'advisory')[], operation: 'preview' | 'up' = 'preview') =>
  operationAnswer({
    stack: 'lab',
    operation,
    changes: [change],
    resources: 1,
    outsideWindow: null,
    violations: levels.map(violation),
  });

test('what a mandatory rule does not allow ends with 1, advice leaves the exit code as it was', () => {
  expect([answer([]).exit, answer(['advisory']).exit, answer(['advisory', 'mandatory']).exit]).toEqual([3, 3, 1]);
  expect([answer(['advisory'], 'up').exit, answer(['mandatory'], 'up').exit]).toEqual([0, 1]);
});

test('the mandatory are shown first, and all of it is in the data', () => {
  const { data, view } = answer(['advisory', 'mandatory']);
  expect(data).toMatchObject({ violations: [{ level: 'advisory' }, { level: 'mandatory' }] });
  const table = view.sections.at(-1);
  expect(table).toMatchObject({ is: 'table', rows: [{ level: 'mandatory' }, { level: 'advisory' }] });
});
