import {
  ChannelTestRequest,
  ChannelTestResult,
  ChannelView,
  NoticeRow,
  NoticeView,
  SubscriptionRequest,
  SubscriptionRow,
} from '@motcua/contract';
import { z } from 'zod';
import { NoticesQuery } from '../handlers/notify/notices.ts';
import { PageQuery } from '../page.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of notices, their channels and who is told. */
export const notifyShapes: Shapes = {
  'GET /v1/channels': {
    words: { vi: 'Các kênh thông báo', en: 'The channels of notices' },
    answer: z.looseObject({ channels: z.array(ChannelView) }),
  },
  'POST /v1/channels/:channel/test': {
    words: { vi: 'Gửi thử một thông báo', en: 'Send a test notice' },
    body: ChannelTestRequest,
    answer: ChannelTestResult,
  },
  'GET /v1/notice-subscriptions': {
    words: { vi: 'Ai nhận thông báo gì', en: 'Who is told what' },
    query: PageQuery,
    answer: pageShape('subscriptions', SubscriptionRow),
  },
  'POST /v1/notice-subscriptions': {
    words: { vi: 'Đăng ký nhận thông báo', en: 'Subscribe to notices' },
    body: SubscriptionRequest,
    answer: SubscriptionRow,
  },
  'POST /v1/notice-subscriptions/:id/end': {
    words: { vi: 'Thôi nhận thông báo', en: 'End a subscription' },
    answer: SubscriptionRow,
  },
  'GET /v1/notices': {
    words: { vi: 'Các thông báo đã gửi, đang gửi, gửi hỏng', en: 'Notices: sent, under way, given up' },
    query: NoticesQuery,
    answer: pageShape('notices', NoticeRow),
  },
  'GET /v1/notices/:id': { words: { vi: 'Một thông báo', en: 'One notice' }, answer: NoticeView },
  'POST /v1/notices/:id/replay': {
    words: { vi: 'Gửi lại một thông báo', en: 'Send a notice again' },
    answer: NoticeView,
  },
};
