import {
  StandardFileRequest,
  StandardFileResult,
  StandardsView,
  WaiverEndRequest,
  WaiverRequest,
  WaiverRow,
} from '@motcua/contract';
import { z } from 'zod';
import { knownAtQuery } from '../handlers/register/register-at.ts';
import { WaiversQuery } from '../handlers/standards/waivers.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of packs, parameters and waivers. */
export const standardShapes: Shapes = {
  'GET /v1/standards': {
    words: {
      vi: 'Bộ tiêu chuẩn, tham số, miễn trừ của nơi này',
      en: 'Packs, parameters and waivers of this installation',
    },
    query: z.looseObject(knownAtQuery),
    answer: StandardsView,
  },
  'PUT /v1/standard-files/:name': {
    words: {
      vi: 'Cài một tệp tiêu chuẩn, tham số hoặc miễn trừ',
      en: 'Install a file of packs, parameters or waivers',
    },
    body: StandardFileRequest,
    answer: StandardFileResult,
  },
  'POST /v1/standard-files/:name/remove': {
    words: { vi: 'Gỡ một tệp đã cài', en: 'Remove such a file' },
    answer: StandardFileResult,
  },
  'GET /v1/waivers': {
    words: { vi: 'Các miễn trừ', en: 'The waivers' },
    query: WaiversQuery,
    answer: pageShape('waivers', WaiverRow),
  },
  'POST /v1/waivers': {
    words: { vi: 'Ghi một miễn trừ', en: 'Enter a waiver' },
    body: WaiverRequest,
    answer: WaiverRow,
  },
  'POST /v1/waivers/:id/end': {
    words: { vi: 'Chấm dứt một miễn trừ', en: 'End a waiver' },
    body: WaiverEndRequest,
    answer: WaiverRow,
  },
};
