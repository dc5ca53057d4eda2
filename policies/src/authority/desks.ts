import type { Words } from '@motcua/contract';

/** Desks that a ticket can lie on, and the actors of the tables of authority, from the counter upwards. */
export const deskWords = {
  it_staff: { vi: 'Bộ phận công nghệ thông tin', en: 'IT staff' },
  procurement: { vi: 'Bộ phận mua sắm', en: 'procurement' },
  unit_head: { vi: 'Thủ trưởng đơn vị', en: 'head of the unit' },
  superior: { vi: 'Cơ quan cấp trên', en: 'superior agency' },
} as const satisfies Readonly<Record<string, Words>>;
export type Desk = keyof typeof deskWords;
export const desks = Object.keys(deskWords) as [Desk, ...Desk[]];
