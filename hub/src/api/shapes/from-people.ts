import {
  IntakeTokenRow,
  IntakeTokensRequest,
  IntakeTokensResponse,
  LoanRow,
  PhotoRemoval,
  PhotoRequest,
  TicketPhoto,
} from '@motcua/contract';
import { z } from 'zod';
import { IntakeQuery } from '../handlers/intake/office.ts';
import { IntakeTokensQuery } from '../handlers/intake/tokens.ts';
import { PageQuery } from '../page.ts';
import { pageShape, type Shapes } from './shape.ts';

const Form = z.object({
  once: z.string(),
  about: z.string(),
  what: z.string(),
  text: z.string().optional(),
  photo: z.string().meta({ contentMediaType: 'image/jpeg' }).optional(),
});
const Photos = z.looseObject({ photos: z.array(TicketPhoto) });

/** Of what people report by a code, of photos and of loans. */
export const fromPeopleShapes: Shapes = {
  'GET /b/:token': {
    words: { vi: 'Trang báo hỏng của một đơn vị', en: 'The form by which people of a unit report' },
    query: IntakeQuery,
    answer: 'page',
  },
  'POST /b/:token': {
    words: { vi: 'Gửi báo hỏng, không cần tài khoản', en: 'Send a report without an account' },
    query: IntakeQuery,
    form: Form,
    answer: 'page',
  },
  'GET /v1/intake-tokens': {
    words: { vi: 'Các mã QR để báo hỏng', en: 'Codes that people report by, without their secrets' },
    query: IntakeTokensQuery,
    answer: pageShape('tokens', IntakeTokenRow),
  },
  'POST /v1/intake-tokens': {
    words: { vi: 'Cấp mã QR để báo hỏng', en: 'Make codes that people report by; older ones end' },
    body: IntakeTokensRequest,
    answer: IntakeTokensResponse,
  },
  'POST /v1/intake-tokens/:id/end': {
    words: { vi: 'Ngừng một mã QR ngay', en: 'End a code at once' },
    answer: IntakeTokenRow,
  },
  'POST /v1/tickets/:number/photos': {
    words: { vi: 'Thêm ảnh vào phiếu', en: 'Add a photo to a ticket' },
    body: PhotoRequest,
    answer: Photos.extend({ added: z.string() }),
  },
  'GET /v1/tickets/:number/photos/:id': {
    words: { vi: 'Một ảnh của phiếu', en: 'A photo of a ticket' },
    answer: 'photo',
  },
  'POST /v1/tickets/:number/photos/:id/remove': {
    words: { vi: 'Gỡ một ảnh khỏi phiếu', en: 'Take a photo out of a ticket' },
    body: PhotoRemoval,
    answer: Photos,
  },
  'GET /v1/loans': {
    words: { vi: 'Máy thay thế đang cho mượn', en: 'Replacements that are lent and not back' },
    query: PageQuery,
    answer: pageShape('loans', LoanRow).extend({ simulated: z.boolean() }),
  },
};
