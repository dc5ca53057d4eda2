import { WanLinkBody, WanLinkMonth, WanLinkRow, WanLinkView } from '@motcua/contract';
import { z } from 'zod';
import { MonthQuery } from '../handlers/wan-links/list-links.ts';
import type { Shapes } from './shape.ts';

/** Lines that carriers bring to the units. */
export const wanLinkShapes: Shapes = {
  'GET /v1/wan-links': {
    words: { vi: 'Các đường truyền WAN tới đơn vị', en: 'WAN links to the units' },
    answer: z.looseObject({ links: z.array(WanLinkRow), simulated: z.boolean() }),
  },
  'GET /v1/wan-links/:id': {
    words: { vi: 'Một đường truyền WAN', en: 'One WAN link, with when it was seen up or down' },
    answer: WanLinkView,
  },
  'PUT /v1/wan-links/:id': {
    words: { vi: 'Khai báo một đường truyền WAN', en: 'Write a WAN link as it is now' },
    body: WanLinkBody,
    answer: WanLinkView,
  },
  'GET /v1/wan-link-availability': {
    words: { vi: 'Độ sẵn sàng theo tháng, tính 24/7', en: 'Availability over a month, around the clock' },
    query: MonthQuery,
    answer: z.looseObject({ month: z.string(), links: z.array(WanLinkMonth), simulated: z.boolean() }),
  },
};
