import { type Language, say } from '@motcua/contract';
import type { Installation } from '../model.ts';
import type { SheetToWrite } from '../spreadsheet/write-xlsx.ts';
import { simulatedLabel } from '../texts.ts';
import { type RegisterColumn, type RegisterList, registerColumns, sheetNames } from './columns.ts';
import { exchangeTexts } from './texts.ts';

/** A register as sheets, from which `readRegisterSheets` makes the same register. */
export function registerSheets(
  installation: Installation,
  { language, asOf }: { language: Language; asOf: string },
): SheetToWrite[] {
  const title = [
    `${say(exchangeTexts.register, language, { name: installation.name })} ${say(exchangeTexts.asOf, language, { date: dayFirst(asOf) })}`,
    ...(installation.simulated ? [simulatedLabel[language]] : []),
  ];
  return (Object.keys(sheetNames) as RegisterList[]).map((list) => sheetOf(list, { installation, language, title }));
}

const dayFirst = (date: string) => date.split('-').toReversed().join('/');

function sheetOf(
  list: RegisterList,
  { installation, language, title }: { installation: Installation; language: Language; title: readonly string[] },
): SheetToWrite {
  const columns = registerColumns[list] as unknown as readonly RegisterColumn<unknown>[];
  return {
    name: sheetNames[list][language],
    title,
    columns: columns.map(({ words, type }) => ({ header: words[language], type })),
    rows: (installation[list] as readonly unknown[]).map((row) => columns.map(({ write }) => write(row, language))),
  };
}
