import { describe, expect, test } from 'vitest';
import { parseAssignments, parseReorganisation } from '../../src/index.ts';

const head = `apiVersion: motcua.vn/v1
kind: Reorganisation
metadata: { name: ninh-binh, date: 2025-07-01 }
spec:
  decision: 1/NQ
`;
const read = (spec: string) => parseReorganisation({ path: 'r.yaml', text: head + spec });

describe('a reorganisation as a file', () => {
  test('gives units, pairs and assignments', () => {
    const { reorganisation, assignments } = read(`
  opened: [{ code: "00004", name: Phường Ba Đình, level: commune, unitType: phuong }]
  successions: [{ from: "00001", to: "00004", share: full, clause: "3" }]
  assignments: [{ place: P1, to: "00004", decision: 12/QĐ }, { device: T1, to: "00004" }]
`);
    expect(reorganisation).toMatchObject({
      name: 'ninh-binh',
      date: '2025-07-01',
      opened: [{ code: '00004', parent: null }],
      successions: [{ from: '00001', to: '00004', share: 'full', clause: '3' }],
    });
    expect(assignments).toEqual([
      { what: 'place', id: 'P1', to: '00004', decision: '12/QĐ' },
      { what: 'device', id: 'T1', to: '00004', decision: null },
    ]);
  });

  test.each([
    ['a share that does not exist', '  successions: [{ from: a, to: b, share: most }]', /r\.yaml:6.*must be one of/s],
    [
      'a pair that stands twice',
      '  successions: [{ from: a, to: b, share: part }, { from: a, to: b, share: rest }]',
      /a → b stands here twice/,
    ],
    [
      'a whole unit that goes to two',
      '  successions: [{ from: a, to: b, share: full }, { from: a, to: c, share: rest }]',
      /unit a goes wholly/,
    ],
    [
      'a closed unit with a successor',
      '  closed: [a]\n  successions: [{ from: a, to: b, share: full }]',
      /unit a stands in closed/,
    ],
    ['two documents', '  closed: [a]\n---\nx: 1\n', /exactly one document/],
    ['a field that is not there', '  closes: [a]', /no field "closes"/],
  ])('with %s is refused, naming its place', (_what, spec, words) => {
    expect(() => read(spec)).toThrow(words);
  });

  test('of assignments alone is read too, and one that names neither place nor device is refused', () => {
    const text = (row: string) =>
      `apiVersion: motcua.vn/v1\nkind: Assignments\nmetadata: { name: a }\nspec: { assignments: [${row}] }\n`;
    expect(parseAssignments({ path: 'a.yaml', text: text('{ place: P1, to: "00004" }') })).toHaveLength(1);
    expect(() => parseAssignments({ path: 'a.yaml', text: text('{ to: "00004" }') })).toThrow(/a\.yaml:4/);
  });
});
