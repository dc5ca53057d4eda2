import type { WanLink } from '@motcua/contract';
import {
  type Device,
  fieldsOf,
  type Installation,
  type IsoDate,
  registerSheets,
  saveInstallation,
  saveLinks,
  writeWorkbook,
} from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { type Cell, table } from '../render/view.ts';

/** Everything that is declared, with what is said about standards and the lines to units: YAML, a workbook that is read back as it was, or the devices as CSV. */
export function exportAnswer(
  { standards, links, ...installation }: Installation & { standards: readonly string[]; links: readonly WanLink[] },
  { asOf }: { asOf: IsoDate },
): Answer {
  const yaml = [saveInstallation(installation), ...standards, ...saveLinks(links)].join('---\n');
  return {
    data: { ...installation, standards, links },
    view: {
      simulated: installation.simulated,
      sections: [],
      text: yaml,
      yaml,
      main: devicesTable(installation.devices),
      xlsx: (language) => writeWorkbook(registerSheets(installation, { language, asOf })),
    },
  };
}

/** Under the names of fields, so that `motcua import` reads it back. */
const devicesTable = (rows: readonly Device[]) =>
  table<Device>({
    rows,
    columns: fieldsOf('device')
      .filter(({ field }) => field !== 'quantity')
      .map(({ field, words }) => ({
        key: field,
        words,
        value: (row) => (row as unknown as Record<string, Cell>)[field] ?? null,
      })),
  });
