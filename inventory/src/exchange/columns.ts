import { kindRow, type Language, type Words } from '@motcua/contract';
import { deviceFields, type Field, unitFields } from '../import/fields.ts';
import { type Choice, custodyChoices, statusChoices, yesNo } from '../import/parse-choice.ts';
import type { Device, Level, Place, Post, Unit } from '../model.ts';
import type { SheetCell, SheetType } from '../spreadsheet/write-xlsx.ts';

/** One column of a sheet of the register. */
export interface RegisterColumn<Row> {
  field: string;
  words: Words;
  type: SheetType;
  write: (row: Row, language: Language) => SheetCell;
}

/** The sheets of a register, by their list. */
export interface RegisterSheetRows {
  levels: Level;
  units: Unit;
  places: Place;
  posts: Post;
  devices: Device;
}
export type RegisterList = keyof RegisterSheetRows;

export const sheetNames: Readonly<Record<RegisterList, Words>> = {
  devices: { vi: 'Thiết bị', en: 'Devices' },
  units: { vi: 'Đơn vị', en: 'Units' },
  places: { vi: 'Địa điểm', en: 'Places' },
  posts: { vi: 'Quầy', en: 'Counters' },
  levels: { vi: 'Cấp', en: 'Levels' },
};

const types: Readonly<Record<string, SheetType>> = {
  cost: 'money',
  area: 'number',
  officers: 'number',
  digitisingOfficers: 'number',
  uplinkMbps: 'number',
  rank: 'number',
  number: 'number',
  warrantyUntil: 'date',
  loanFrom: 'date',
  loanUntil: 'date',
  validFrom: 'date',
  validTo: 'date',
  // Without a format, because 2.019 is no year.
  year: 'text',
};

const plain = <Row>(field: string, vi: string, en: string): RegisterColumn<Row> => ({
  field,
  words: { vi, en },
  type: types[field] ?? 'text',
  write: (row) => ((row as Readonly<Record<string, SheetCell>>)[field] ?? null) as SheetCell,
});

const fromField = <Row>({ field, words }: Field) => plain<Row>(field, words.vi, words.en);
const wordOf = (choices: readonly Choice<string>[], code: string, language: Language) =>
  choices.find((choice) => choice.code === code)?.words[language] ?? code;

const validity = <Row>(): RegisterColumn<Row>[] => [
  plain('validFrom', 'Từ ngày', 'From'),
  plain('validTo', 'Đến trước ngày', 'Until before'),
];
const recordId = <Row>(): RegisterColumn<Row> => plain('id', 'Mã bản ghi', 'Record id');

/** How fields that are codes are written as words. */
const deviceWords: Readonly<Record<string, (device: Device, language: Language) => SheetCell>> = {
  kind: ({ kind }, language) => kindRow(kind).words[language],
  status: ({ status }, language) => wordOf(statusChoices, status, language),
  custody: ({ custody }, language) => wordOf(custodyChoices, custody, language),
  requisitioned: ({ requisitioned }, language) => wordOf(yesNo, requisitioned ? 'yes' : 'no', language),
  year: ({ year }) => year,
};

/** Every column of every sheet of a register, in the order in which they are written. */
export const registerColumns: { [List in RegisterList]: readonly RegisterColumn<RegisterSheetRows[List]>[] } = {
  devices: [
    ...deviceFields.map((field) => {
      const column = fromField<Device>(field);
      return { ...column, write: deviceWords[field.field] ?? column.write };
    }),
    plain('place', 'Mã địa điểm', 'Place id'),
    ...validity<Device>(),
    recordId(),
  ],
  units: [
    ...unitFields.map((field) => fromField<Unit>(field)),
    plain('kind', 'Nhóm đơn vị', 'Group of unit'),
    {
      ...plain<Unit>('facts', 'Dữ kiện khác', 'Other facts'),
      write: ({ facts }) => (Object.keys(facts).length === 0 ? null : JSON.stringify(facts)),
    },
    ...validity<Unit>(),
    recordId(),
  ],
  places: [
    plain('unit', 'Mã đơn vị', 'Unit'),
    plain('name', 'Tên địa điểm', 'Place'),
    plain('area', 'Diện tích (m²)', 'Area (m²)'),
    ...validity<Place>(),
    recordId(),
  ],
  posts: [
    plain('place', 'Mã địa điểm', 'Place id'),
    plain('number', 'Số quầy', 'Counter no.'),
    ...validity<Post>(),
    recordId(),
  ],
  levels: [
    plain('code', 'Mã cấp', 'Level code'),
    plain('rank', 'Thứ bậc', 'Rank'),
    { ...plain<Level>('nameVi', 'Tên tiếng Việt', 'Name in Vietnamese'), write: ({ name }) => name.vi },
    { ...plain<Level>('nameEn', 'Tên tiếng Anh', 'Name in English'), write: ({ name }) => name.en },
    ...validity<Level>(),
  ],
};
