import type { Words } from '@motcua/contract';
import type { RepairPaperKind } from '../papers/repair/kinds.ts';

/** What help and the answer say about papers of a repair. */
export const repairPaperTexts = {
  kind: {
    vi: 'Chỉ một văn bản: bao-hong (fault), xac-dinh-tinh-trang (condition), de-nghi-sua-chua (request), nghiem-thu (acceptance)',
    en: 'One paper only: fault (bao-hong), condition (xac-dinh-tinh-trang), request (de-nghi-sua-chua), acceptance (nghiem-thu)',
  },
  file: { vi: 'Tệp của văn bản đó', en: 'File of that paper' },
  dir: {
    vi: 'Thư mục cho cả bốn văn bản (mặc định: thư mục hiện tại)',
    en: 'Folder for all four (the current one unless said)',
  },
  paper: { vi: 'Văn bản', en: 'Paper' },
  path: { vi: 'Tệp', en: 'File' },
  blanks: {
    vi: 'Chỗ chưa có dữ liệu được để trống bằng […] để người lập điền.',
    en: 'What nobody has said is left as […] for people to fill in.',
  },
} as const satisfies Record<string, Words>;

export const repairPaperWords = {
  'bao-hong': { vi: 'Giấy báo hỏng', en: 'report of the fault' },
  'xac-dinh-tinh-trang': { vi: 'Biên bản xác định tình trạng', en: 'minutes of the condition' },
  'de-nghi-sua-chua': { vi: 'Giấy đề nghị sửa chữa, dự toán', en: 'request for the repair, with an estimate' },
  'nghiem-thu': { vi: 'Biên bản nghiệm thu', en: 'minutes of the acceptance' },
} as const satisfies Record<RepairPaperKind, Words>;
