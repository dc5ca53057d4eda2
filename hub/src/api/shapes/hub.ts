import {
  AuditEvent,
  EnrolRequest,
  EnrolResponse,
  QuarantineRow,
  StatusView,
  TokenRequest,
  TokenResponse,
} from '@motcua/contract';
import { z } from 'zod';
import { AuditQuery } from '../handlers/audit.ts';
import { AuditLogQuery } from '../handlers/audit-log.ts';
import { QuarantineQuery } from '../handlers/quarantine.ts';
import { AsOfQuery } from '../parse.ts';
import { AnyObject, pageShape, type Shapes } from './shape.ts';

const Fine = z.looseObject({ status: z.literal('ok') });
const Place = z.looseObject({ seq: z.number(), hash: z.string().nullable() });
const Audit = z.looseObject({
  asOf: z.string(),
  packs: z.array(z.looseObject({ name: z.string(), version: z.string() })),
  units: z.number(),
  simulated: z.boolean(),
  usable: z.boolean(),
  standards: z.array(z.looseObject({ id: z.string() })),
  findings: z.array(z.looseObject({ unit: z.string(), standard: z.string() })),
  broken: z.looseObject({ devices: z.number(), units: z.number() }),
  notInForce: z.array(z.looseObject({ id: z.string() })),
});

/** Of the hub itself, and of what belongs to no unit. */
export const hubShapes: Shapes = {
  'GET /livez': { words: { vi: 'Tiến trình còn sống', en: 'This process answers' }, answer: Fine },
  'GET /readyz': {
    words: { vi: 'Nhận và giữ được báo cáo', en: 'It can take reports and keep them' },
    answer: Fine,
  },
  'GET /metrics': { words: { vi: 'Số đo cho Prometheus', en: 'Metrics for Prometheus' }, answer: 'metrics' },
  'GET /v1/openapi.json': { words: { vi: 'Tài liệu này', en: 'This document' }, answer: AnyObject },
  'GET /v1/ca': {
    words: { vi: 'Chứng thư gốc cần ghim (PEM)', en: 'The certificate to pin, as PEM' },
    answer: 'text',
  },
  'POST /v1/enrol': {
    words: { vi: 'Ghi danh một phần mềm giám sát', en: 'Enrol an agent' },
    body: EnrolRequest,
    answer: EnrolResponse,
  },
  'POST /v1/agent-tokens': {
    words: { vi: 'Tạo mã ghi danh', en: 'Make an enrolment token' },
    body: TokenRequest,
    answer: TokenResponse,
  },
  'GET /v1/status': {
    words: { vi: 'Tình trạng chung', en: 'The state of the whole' },
    query: AsOfQuery,
    answer: StatusView,
  },
  'GET /v1/audit': {
    words: { vi: 'Đối chiếu tiêu chuẩn', en: 'What units lack by the standards of a day' },
    query: AuditQuery,
    answer: Audit,
  },
  'GET /v1/quarantine': {
    words: { vi: 'Thông điệp bị từ chối', en: 'Messages that were refused' },
    query: QuarantineQuery,
    answer: pageShape('messages', QuarantineRow),
  },
  'GET /v1/audit-log': {
    words: { vi: 'Nhật ký kiểm toán', en: 'The audit log' },
    query: AuditLogQuery,
    answer: pageShape('events', AuditEvent).extend({ head: Place }),
  },
  'GET /v1/audit-log/verdict': {
    words: { vi: 'Kiểm tra nhật ký kiểm toán', en: 'Whether the audit log is as it was written' },
    answer: z.looseObject({ ok: z.boolean(), events: z.number() }),
  },
};
