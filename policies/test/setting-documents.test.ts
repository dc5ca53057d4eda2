import { describe, expect, test } from 'vitest';
import { loadSettings, settingDocuments, unlikeSettings, waiverDocument } from '../src/index.ts';

const unit = 'apiVersion: motcua.vn/v1\nkind: Unit\nmetadata: { name: "001" }\nspec: { name: "Phố --- cổ" }\n';
const parameters = (area: number) => `# Vì sao: phố cổ
apiVersion: motcua.vn/v1
kind: Parameters
metadata: { name: old-quarter }
spec: { pack: hanoi-2022-draft-scheme, reason: phố cổ, valid: { from: 2022-06-30 }, values: { areaMin: ${area} } }
`;
const waiver = {
  ...{ id: 'W-1', standard: 'OSS-CITPC', unit: '00001', subtree: false, reason: 'Khu phố cổ', approver: 'UBND quận' },
  ...{ decision: '12/QĐ-UBND', from: '2022-06-30', expiry: '2023-01-01', at: null },
};
const load = (...texts: string[]) => loadSettings(texts.map((text, at) => ({ path: `${at}.yaml`, text })));

describe('what files say about standards', () => {
  test('is taken out of them as it is written, with its comments', () => {
    const files = [
      { path: 'all.yaml', text: [unit, parameters(20), unit].join('---\n') },
      { path: 'units.yaml', text: unit },
    ];
    expect(settingDocuments(files)).toEqual([{ path: 'all.yaml', text: parameters(20) }]);
  });

  test('is a waiver that reads back as it was', () => {
    expect(load(waiverDocument(waiver)).waivers).toMatchObject([{ ...waiver, at: { path: '0.yaml' } }]);
  });

  test('is compared by content, wherever it is written and in whatever order', () => {
    const one = load(parameters(20), waiverDocument(waiver));
    const other = load(waiverDocument(waiver), parameters(20));
    expect(unlikeSettings(one, other)).toEqual([]);
    expect(unlikeSettings(one, load(parameters(25)))).toEqual(['Parameters old-quarter', 'Waiver W-1']);
    expect(unlikeSettings(load(), one)).toEqual([]);
  });
});
