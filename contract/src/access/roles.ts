import type { Words } from '../text/words.ts';

/** What a person or a token may be, over the whole installation or over a subtree of units. */
export const roles = ['admin', 'it', 'procurement', 'auditor', 'viewer'] as const;
export type Role = (typeof roles)[number];

export const roleWords: Readonly<Record<Role, Words>> = {
  admin: { vi: 'Quản trị', en: 'administrator' },
  it: { vi: 'Cán bộ công nghệ thông tin', en: 'IT staff' },
  procurement: { vi: 'Cán bộ mua sắm', en: 'procurement staff' },
  auditor: { vi: 'Kiểm toán, thanh tra', en: 'auditor' },
  viewer: { vi: 'Người xem', en: 'viewer' },
};
