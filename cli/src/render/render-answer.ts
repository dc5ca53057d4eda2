import { ExpectedError } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import type { Output } from '../flags/outputs.ts';
import { renderCsv } from './render-csv.ts';
import type { Style } from './render-table.ts';
import { renderView } from './render-view.ts';
import type { Section, Table } from './view.ts';

/** An answer in the form that was asked for. */
export async function renderAnswer({ data, view }: Answer, output: Output, style: Style): Promise<string | Uint8Array> {
  if (output === 'json') return `${JSON.stringify(data, null, 2)}\n`;
  if (output === 'yaml') return view.yaml ?? (await import('./render-yaml.ts')).renderYaml(data);
  if (output === 'xlsx') return workbook({ data, view }, style);
  // A script or a token has no rows; a register does.
  if (view.text !== undefined && (output !== 'csv' || view.main === undefined)) return view.text;
  if (output === 'csv') {
    const table = view.main ?? view.sections.findLast(isTable) ?? noTable();
    return renderCsv({ table, simulated: view.simulated, language: style.language });
  }
  return renderView(view, { ...style, wide: output === 'wide' });
}

async function workbook({ data, view }: Answer, { language }: Style): Promise<Uint8Array> {
  if (view.xlsx !== undefined) return view.xlsx(language);
  const { asOf } = data as { asOf?: unknown };
  const { renderXlsx } = await import('./render-xlsx.ts');
  return renderXlsx(view, { language, asOf: typeof asOf === 'string' ? asOf : null });
}

const isTable = (section: Section): section is Table => section.is === 'table';

function noTable(): never {
  throw new ExpectedError('E_CHOICE_INVALID', { where: '--output', value: 'csv', choices: 'table, json, yaml' });
}
