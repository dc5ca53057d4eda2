import type { Catalogue } from '@motcua/contract';

/** What can be wrong in a YAML file, whatever it holds. */
export const yamlWords = {
  syntax: { vi: 'cú pháp: {detail}', en: 'syntax: {detail}' },
  tooDeep: { vi: 'lồng quá nhiều tầng (tối đa {limit})', en: 'nested too deeply (at most {limit} levels)' },
  alias: { vi: 'không dùng bí danh (&, *)', en: 'anchors and aliases (&, *) are not used here' },
  keyNotText: { vi: 'khóa phải là chữ', en: 'a key must be text' },
  keyTwice: { vi: 'khóa "{key}" có hai lần', en: 'key "{key}" stands here twice' },
  missing: { vi: 'thiếu trường này', en: 'this field is missing' },
  unknownKey: { vi: 'không có trường "{key}"', en: 'there is no field "{key}"' },
  notFields: { vi: 'phải là một nhóm trường (khóa: giá trị)', en: 'must be fields (key: value)' },
  notList: { vi: 'phải là một danh sách', en: 'must be a list' },
  notText: { vi: 'phải là chữ', en: 'must be text' },
  notOneOf: { vi: 'phải là một trong: {wanted}', en: 'must be one of: {wanted}' },
  tooSmall: { vi: 'nhỏ quá hoặc ngắn quá (ít nhất {limit})', en: 'too small or too short (at least {limit})' },
  tooBig: { vi: 'lớn quá hoặc dài quá (nhiều nhất {limit})', en: 'too large or too long (at most {limit})' },
  notNumber: { vi: 'phải là số, không phải "{value}"', en: 'must be a number, not "{value}"' },
  notInteger: { vi: 'phải là số nguyên, không phải "{value}"', en: 'must be a whole number, not "{value}"' },
  notDate: {
    vi: 'phải là ngày có thật dạng 2026-06-30, không phải "{value}"',
    en: 'must be a real date such as 2026-06-30, not "{value}"',
  },
  notMac: {
    vi: 'phải là địa chỉ MAC dạng 00:1b:63:84:45:e6, không phải "{value}"',
    en: 'must be a MAC address such as 00:1b:63:84:45:e6, not "{value}"',
  },
  factName: {
    vi: 'tên dữ kiện "{value}" phải bắt đầu bằng chữ thường, rồi đến chữ, số và dấu chấm (tối đa 61 ký tự)',
    en: 'the name of a fact, "{value}", must begin with a small letter, then letters, digits and dots (at most 61 characters)',
  },
  manyFacts: { vi: 'nhiều dữ kiện quá (tối đa {limit})', en: 'too many facts (at most {limit})' },
  notBoolean: { vi: 'phải là true hoặc false, không phải "{value}"', en: 'must be true or false, not "{value}"' },
  noInstallation: { vi: 'thiếu tài liệu kind: Installation', en: 'a document with kind: Installation is missing' },
  secondInstallation: {
    vi: 'chỉ được có một kind: Installation (đã có ở {other})',
    en: 'only one kind: Installation may be given (there is one at {other})',
  },
  other: { vi: 'không hợp lệ: {detail}', en: 'not valid: {detail}' },
} as const satisfies Catalogue;

export type YamlWord = keyof typeof yamlWords;
