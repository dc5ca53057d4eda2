import { type DeviceKind, kindRows, type Words } from '@motcua/contract';
import type { AssetStatus, Custody } from '../model.ts';
import { nameKey } from '../names/name-key.ts';
import { textOf } from './cell-text.ts';
import { bad, type Parse, type Parsed } from './value.ts';

/** One value of a list, as the template writes it, and what else it is called (as `nameKey` has it). */
export interface Choice<Code extends string> {
  code: Code;
  words: Words;
  names: string;
}

/** What else kinds of devices are called; longer names win, so that a tablet is no PC. */
const kindNames: Partial<Record<DeviceKind, string>> = {
  pc: 'may vi tinh|may tinh de ban|may tinh ban|may tinh ca nhan|may tinh xach tay|laptop|desktop|desktop pc|bo may tinh|bo may vi tinh|computer|may tinh can bo|may trang|may tinh dong bo|all in one|may tinh all in one|notebook|bo may tinh de ban|workstation|may tinh lam viec',
  printer:
    'may in laser|may in mau|may in phun|may in kim|may in a4|may in a3|may in den trang|may in nhiet|may in hoa don|may in ma vach|laser printer',
  scanner: 'may scan|may quet tai lieu|may quet anh|may quet van ban|may scanner|document scanner|may quet hai mat',
  photocopier: 'may photo|photocopy|may photocopier|may sao chup|copier|may photo copy|may pho to|may phô tô',
  multifunction:
    'may in da nang|may da nang|may da chuc nang|mfp|may in scan photo|all in one printer|multifunction|may in da chuc nang',
  queue_machine:
    'may lay so|may lay so thu tu|may phat so|may phat so tu dong|may xep hang|he thong xep hang|may boc so|may boc so tu dong|he thong lay so tu dong|he thong lay so|queue machine|may lay so xep hang',
  rating_device:
    'thiet bi danh gia|may danh gia|may danh gia hai long|thiet bi danh gia hai long|may danh gia su hai long|may tinh bang danh gia|rating device|thiet bi danh gia cong chuc',
  citizen_pc:
    'may tinh nguoi dan|may tinh tra cuu|may tinh cong dan|may tinh phuc vu cong dan|may tinh cho nguoi dan|may tinh phuc vu nhan dan|may tinh danh cho nguoi dan|citizen pc',
  ups: 'bo luu dien|luu dien|ups|may luu dien',
  switch: 'switch|bo chuyen mach|bo chia mang|thiet bi chuyen mach switch|switch mang',
  router: 'router|bo dinh tuyen|dinh tuyen|modem|modem router|thiet bi router|bo dinh tuyen router',
  signing_token: 'usb token|chu ky so|thiet bi luu khoa bi mat|token|usb ky so|thiet bi ky so|token ky so',
  other:
    'khac|other|may tinh bang|tablet|ipad|ki ot|kiosk|kiosk tra cuu|may tra cuu|ki ot thong tin|camera|camera giam sat|may chieu|may huy tai lieu|man hinh|man hinh hien thi|dau doc the|dau doc the can cuoc|tuong lua|firewall|wifi|bo phat wifi|bo phat wi fi|access point|dieu hoa|tivi|man hinh hien thi so thu tu|may chu|server|may huy giay',
};

export const kindChoices: readonly Choice<DeviceKind>[] = kindRows.map(({ code, words }) => ({
  code,
  words,
  names: kindNames[code] ?? '',
}));

export const statusChoices: readonly Choice<AssetStatus>[] = [
  {
    code: 'in_use',
    words: { vi: 'Đang sử dụng', en: 'in use' },
    names:
      'su dung|tot|hoat dong|hoat dong tot|dang hoat dong|binh thuong|dang dung|su dung tot|con tot|con su dung|hoat dong binh thuong|dang su dung tot|con dung tot|moi|ok|good|working|van su dung',
  },
  {
    code: 'broken',
    words: { vi: 'Hư hỏng', en: 'broken' },
    names:
      'hong|bi hong|da hong|khong hoat dong|khong su dung duoc|hu|hong khong su dung duoc|hong hoc|out of order|faulty|hong chua sua',
  },
  {
    code: 'degraded',
    words: { vi: 'Xuống cấp', en: 'degraded' },
    names: 'kem|cu|da cu|cu hong mot phan|kem chat luong|trung binh|chap chon|hoat dong kem|lac hau|worn',
  },
  {
    code: 'repairing',
    words: { vi: 'Đang sửa chữa', en: 'under repair' },
    names: 'sua chua|dang sua|cho sua chua|cho sua|dang bao hanh|repair|repairing|in repair',
  },
  {
    code: 'in_stock',
    words: { vi: 'Trong kho', en: 'in stock' },
    names: 'kho|luu kho|chua su dung|du phong|khong su dung|ton kho|cat kho|spare|stock|de kho|chua dung',
  },
  {
    code: 'waiting_liquidation',
    words: { vi: 'Chờ thanh lý', en: 'awaiting disposal' },
    names: 'de nghi thanh ly|cho thanh li|cho ly|xin thanh ly|cho thanh ly tai san|de xuat thanh ly',
  },
  {
    code: 'liquidated',
    words: { vi: 'Đã thanh lý', en: 'disposed of' },
    names: 'thanh ly|da thanh li|thanh li|disposed|da ban thanh ly',
  },
];

export const custodyChoices: readonly Choice<Custody>[] = [
  { code: 'own', words: { vi: 'Của đơn vị', en: 'own' }, names: 'so huu|cua don vi|duoc cap|trang bi|cap|mua sam' },
  {
    code: 'temporary',
    words: { vi: 'Mượn', en: 'lent' },
    names: 'muon|cho muon|di muon|tam giao|tam muon|loan|on loan|temporary|muon tam thoi',
  },
];

export const yesNo: readonly Choice<'yes' | 'no'>[] = [
  { code: 'yes', words: { vi: 'Có', en: 'yes' }, names: 'x|true|1|co|dung|v' },
  { code: 'no', words: { vi: 'Không', en: 'no' }, names: 'khong|false|0|k|sai' },
];

/** Which of the choices a text is; `rest` is what stands behind it when the text only begins so. */
export interface Chosen<Code> {
  code: Code;
  rest: string;
}

/** Looks choices up by code, by name in both languages, and by what else they are called. */
export function choiceFinder<Code extends string>(
  choices: readonly Choice<Code>[],
): (text: string) => Chosen<Code> | null {
  const codes = new Map<string, Code>();
  for (const { code, words, names } of choices) {
    const all = [code, words.vi, words.en, ...names.split('|')].map(choiceKey);
    for (const name of all) if (name !== '' && !codes.has(name)) codes.set(name, code);
  }
  const byLength = [...codes].sort(([a], [b]) => b.length - a.length);
  return remembering((text) => {
    const key = choiceKey(text);
    const code = codes.get(key);
    if (code !== undefined) return { code, rest: '' };
    const [name, begun] = byLength.find(([candidate]) => candidate.length > 1 && key.startsWith(`${candidate} `)) ?? [];
    return name === undefined || begun === undefined ? null : { code: begun, rest: restAfter(text, name) };
  });
}

/** A list of a hundred thousand rows says the same few words in a column. */
function remembering<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = find(text);
    if (known.size < 1000) known.set(text, value);
    return value;
  };
}

const choiceKey = (text: string): string => nameKey(text.replace(/[()_/.,;:]+/g, ' '));

/** The text behind the words that made up a name. */
function restAfter(text: string, name: string): string {
  const words = text.split(/[\s()_/.,;:\-–]+/).filter((word) => word !== '');
  let rest = text;
  for (const word of words.slice(0, name.split(' ').length)) rest = rest.slice(rest.indexOf(word) + word.length);
  return rest.replace(/^[\s()_/.,;:\-–]+/, '').trim();
}

/** What a template's list offers. */
export const choiceWords = (choices: readonly Choice<string>[], language: 'vi' | 'en'): string =>
  choices.map(({ words }) => words[language]).join(', ');

/** A value of a list that must be met as a whole. */
export function parseChoice<Code extends string>(choices: readonly Choice<Code>[], field: Words): Parse<Code> {
  const find = choiceFinder(choices);
  return (value, { language }): Parsed<Code> => {
    const text = typeof value === 'boolean' ? (value ? 'true' : 'false') : textOf(value);
    const found = find(text);
    if (found !== null && found.rest === '') return { value: found.code };
    return bad('E_IMPORT_CHOICE_UNKNOWN', {
      value: text.slice(0, 60),
      field: field[language],
      choices: choiceWords(choices, language),
    });
  };
}
