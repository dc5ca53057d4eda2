import { ExpectedError } from '@motcua/contract';

/** What a file is by its first bytes, whatever its name says. */
export type FileForm = 'zip' | 'csv';

const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const others: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Tells a workbook from text, and refuses what is neither: E_IMPORT_FORMAT, E_WORKBOOK_OLD_FORMAT, E_WORKBOOK_ENCRYPTED. */
export function sniff(bytes: Buffer, path: string): FileForm {
  if (starts(bytes, compound)) throw compoundFile(bytes, path);
  if (starts(bytes, [0x50, 0x4b])) return 'zip';
  const other = others.find(([, signature]) => starts(bytes, signature));
  if (other !== undefined) throw new ExpectedError('E_IMPORT_FORMAT', { path, format: other[0] });
  if (/\.xls[xm]$/i.test(path)) throw notWorkbook(bytes, path);
  if (starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]))
    throw new ExpectedError('E_IMPORT_NOT_UTF8', { path });
  if (bytes.subarray(0, 4096).includes(0)) throw new ExpectedError('E_IMPORT_FORMAT', { path, format: 'binary' });
  if (/^\s*<(?:!doctype|html|\?xml|table)/i.test(bytes.toString('latin1', 0, 200)))
    throw new ExpectedError('E_IMPORT_FORMAT', { path, format: 'HTML/XML' });
  return 'csv';
}

/** Excel wraps workbooks with a password into the format that .xls files have. */
function compoundFile(bytes: Buffer, path: string): ExpectedError {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? new ExpectedError('E_WORKBOOK_ENCRYPTED', { path })
    : new ExpectedError('E_WORKBOOK_OLD_FORMAT', { path, format: 'Excel 97-2003 (.xls)' });
}

function notWorkbook(bytes: Buffer, path: string): ExpectedError {
  const [detail, detailVi] =
    bytes.length === 0
      ? ['empty file', 'tệp rỗng']
      : ['no zip file; perhaps CSV or HTML under another name', 'không phải tệp zip; có lẽ là CSV hay HTML đổi tên'];
  return new ExpectedError('E_WORKBOOK_UNREADABLE', { path, detail, detailVi });
}

/** Refuses zip files that hold something else than an .xlsx. */
export function requireWorkbook(names: readonly string[], path: string): void {
  if (names.includes('xl/workbook.xml')) return;
  if (names.includes('xl/workbook.bin')) throw new ExpectedError('E_WORKBOOK_OLD_FORMAT', { path, format: '.xlsb' });
  if (names.includes('content.xml'))
    throw new ExpectedError('E_IMPORT_FORMAT', { path, format: 'OpenDocument (.ods)' });
  if (names.includes('word/document.xml')) throw new ExpectedError('E_IMPORT_FORMAT', { path, format: 'Word (.docx)' });
  // Producers may call the parts otherwise; the reader follows the relations and says so when it finds none.
  if (!names.includes('[Content_Types].xml')) throw new ExpectedError('E_IMPORT_FORMAT', { path, format: 'zip' });
}
