import type { CommandTable } from './command-text.ts';

/** Commands for when units merge, split and change their codes. */
export const reorganiseCommandTexts = {
  'reorganise plan': {
    summary: { vi: 'Xem trước việc sắp xếp đơn vị', en: 'Preview a reorganisation of units' },
    about: {
      vi: 'Đơn vị giao trọn thì chuyển theo điều khoản; đơn vị bị chia thì liệt kê để người có thẩm quyền phân bổ từng địa điểm, không chia theo tỷ lệ. Thoát 3 khi có thay đổi.',
      en: 'A unit given whole follows its clause; of a split one each place is listed for a person to assign, never by share. Exit 3 when something would change.',
    },
    examples: [
      {
        line: 'motcua reorganise plan -f hanoi-2025-07-01',
        words: { vi: '526 đơn vị thành 126', en: '526 units become 126' },
      },
      {
        line: 'motcua reorganise plan -f hanoi-2025-07-01 --source demo:hanoi-2022-06-30 -o json',
        words: { vi: 'Không cần máy chủ', en: 'Without a hub' },
      },
      {
        line: 'motcua reorganise plan -f cap-xa.csv --date 2025-07-01 --decision "1656/NQ-UBTVQH15"',
        words: { vi: 'Bảng mã cũ, mã mới', en: 'A table of old and new codes' },
      },
    ],
  },
  'reorganise apply': {
    summary: { vi: 'Thực hiện việc sắp xếp đơn vị', en: 'Carry out a reorganisation of units' },
    about: {
      vi: 'Ghi tất cả trong một lần; hoàn tác được. Phần chưa quyết vẫn thuộc đơn vị cũ dưới mã như 00070@2025-06-30.',
      en: 'Recorded as one, and can be taken back. What is undecided stays under its old unit, by a code such as 00070@2025-06-30.',
    },
    examples: [
      {
        line: 'motcua reorganise apply -f hanoi-2025-07-01 --assign phan-bo.yaml --yes',
        words: { vi: 'Kèm bảng phân bổ', en: 'With assignments' },
      },
    ],
  },
  'reorganise assign': {
    summary: { vi: 'Phân bổ phần chưa quyết', en: 'Assign what is undecided' },
    about: {
      vi: 'Địa điểm chuyển cùng thiết bị và quầy; đơn vị cũ kết thúc khi không còn gì.',
      en: 'A place moves with its devices and counters; the old unit ends when it holds nothing.',
    },
    examples: [
      {
        line: 'motcua reorganise assign -f phan-bo.yaml --from 2025-07-01 --dry-run',
        words: { vi: 'Xem trước', en: 'Preview' },
      },
    ],
  },
} as const satisfies CommandTable;
