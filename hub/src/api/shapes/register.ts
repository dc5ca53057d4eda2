import {
  RegisterChangesPage,
  RegisterChangesRequest,
  RegisterChangeView,
  RegisterCommit,
  RegisterHistory,
} from '@motcua/contract';
import { z } from 'zod';
import { ChangesQuery } from '../handlers/register/list-changes.ts';
import { DryRunQuery } from '../handlers/register/post-changes.ts';
import { RegisterQuery } from '../handlers/register/register-at.ts';
import { ChangeQuery } from '../handlers/register/show-change.ts';
import { AsOfQuery } from '../parse.ts';
import { AnyObject, type Shapes } from './shape.ts';

const Register = z.looseObject({
  name: z.string(),
  simulated: z.boolean(),
  levels: z.array(AnyObject),
  units: z.array(AnyObject),
  places: z.array(AnyObject),
  posts: z.array(AnyObject),
  devices: z.array(AnyObject),
  version: z.number(),
});

/** Of what is declared, and how it changed. */
export const registerShapes: Shapes = {
  'GET /v1/register': {
    words: { vi: 'Toàn bộ sổ tài sản', en: 'Everything that is declared, of all times or as of a day' },
    query: RegisterQuery,
    answer: Register,
  },
  'GET /v1/register/changes': {
    words: { vi: 'Các thay đổi của sổ tài sản, mới nhất trước', en: 'What was done to the register, newest first' },
    query: ChangesQuery,
    answer: RegisterChangesPage,
  },
  'POST /v1/register/changes': {
    words: { vi: 'Ghi một thay đổi, tất cả hoặc không gì cả', en: 'Record a change: all of it or nothing' },
    query: DryRunQuery,
    body: RegisterChangesRequest,
    answer: RegisterCommit,
  },
  'GET /v1/register/changes/:id': {
    words: { vi: 'Một thay đổi, từng dòng', en: 'One change, row by row' },
    query: ChangeQuery,
    answer: RegisterChangeView,
  },
  'GET /v1/register/units/:code/history': {
    words: { vi: 'Lịch sử một đơn vị', en: 'What was ever recorded of a unit' },
    query: AsOfQuery,
    answer: RegisterHistory,
  },
  'GET /v1/register/devices/:id/history': {
    words: { vi: 'Lịch sử một thiết bị', en: 'What was ever recorded of a device' },
    query: AsOfQuery,
    answer: RegisterHistory,
  },
  'POST /v1/register/changes/:id/undo': {
    words: { vi: 'Hoàn tác một thay đổi', en: 'Take a change back' },
    query: DryRunQuery,
    answer: RegisterCommit,
  },
};
