import {
  WanLinkBody,
  WanLinkChanges,
  WanLinkCommit,
  WanLinkEndBody,
  WanLinkMonth,
  WanLinkRow,
  WanLinkView,
} from '@motcua/contract';
import { z } from 'zod';
import { DryRunQuery } from '../handlers/register/post-changes.ts';
import { MonthQuery } from '../handlers/wan-links/availability.ts';
import { AsOfQuery } from '../parse.ts';
import type { Shapes } from './shape.ts';

/** Lines that carriers bring to the units. */
export const wanLinkShapes: Shapes = {
  'GET /v1/wan-links': {
    words: { vi: 'Các đường truyền WAN tới đơn vị', en: 'WAN links to the units' },
    query: AsOfQuery,
    answer: z.looseObject({ asOf: z.string(), links: z.array(WanLinkRow), simulated: z.boolean() }),
  },
  'GET /v1/wan-links/:id': {
    words: { vi: 'Một đường truyền WAN', en: 'One WAN link, with its versions and when it was seen up or down' },
    answer: WanLinkView,
  },
  'PUT /v1/wan-links/:id': {
    words: {
      vi: 'Khai báo một đường truyền WAN từ một ngày, hoặc sửa chỗ ghi sai',
      en: 'Write a WAN link as it is from a day on, or put a wrong entry right',
    },
    body: WanLinkBody,
    answer: WanLinkView,
  },
  'POST /v1/wan-links/:id/end': {
    words: { vi: 'Ngày đầu tiên không còn đường truyền', en: 'End a WAN link: the first day without it' },
    body: WanLinkEndBody,
    answer: WanLinkView,
  },
  'POST /v1/wan-link-changes': {
    words: { vi: 'Ghi nhiều thay đổi của các đường truyền', en: 'Record changes of WAN links, all of them or none' },
    query: DryRunQuery,
    body: WanLinkChanges,
    answer: WanLinkCommit,
  },
  'GET /v1/wan-link-availability': {
    words: { vi: 'Độ sẵn sàng theo tháng, tính 24/7', en: 'Availability over a month, around the clock' },
    query: MonthQuery,
    answer: z.looseObject({ month: z.string(), links: z.array(WanLinkMonth), simulated: z.boolean() }),
  },
};
