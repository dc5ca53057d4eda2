import {
  ApproveRequest,
  Challenge,
  ClearedClone,
  EnrolAgainRequest,
  EnrolTokenRow,
  PendingAgentRow,
  RenewRequest,
  RenewResponse,
  RevokeRequest,
} from '@motcua/contract';
import { EnrolTokensQuery } from '../handlers/identity/enrol-tokens.ts';
import { PendingQuery } from '../handlers/identity/pending.ts';
import { AnyObject, pageShape, type Shapes } from './shape.ts';

/** Of who agents are, over the years. */
export const identityShapes: Shapes = {
  'GET /v1/crl': {
    words: { vi: 'Danh sách chứng thư đã thu hồi (PEM)', en: 'Revoked certificates, as PEM' },
    answer: 'text',
  },
  'GET /v1/challenge': {
    words: { vi: 'Chuỗi thách thức để ký', en: 'Something to sign that was never signed before' },
    answer: Challenge,
  },
  'POST /v1/agents/:id/renew': {
    words: { vi: 'Gia hạn chứng thư', en: 'Renew a certificate, or ask how it stands' },
    body: RenewRequest,
    answer: RenewResponse,
  },
  'POST /v1/enrol-requests': {
    words: { vi: 'Xin ghi danh lại', en: 'A PC that lost its state asks to be let in' },
    body: EnrolAgainRequest,
    answer: RenewResponse,
  },
  'POST /v1/agents/:id/revoke': {
    words: { vi: 'Thu hồi chứng thư', en: 'Shut an agent out' },
    body: RevokeRequest,
    answer: AnyObject,
  },
  'POST /v1/agents/:id/retire': {
    words: { vi: 'Cho ngừng sử dụng', en: 'Retire an agent' },
    body: RevokeRequest,
    answer: AnyObject,
  },
  'POST /v1/agents/:id/clear-clone': {
    words: { vi: 'Đã xử lý hai máy chung danh tính', en: 'Say that two PCs with one identity were seen to' },
    body: RevokeRequest,
    answer: ClearedClone,
  },
  'GET /v1/pending-agents': {
    words: { vi: 'Các máy chờ duyệt', en: 'PCs that wait for a decision' },
    query: PendingQuery,
    answer: pageShape('pending', PendingAgentRow),
  },
  'POST /v1/pending-agents/:id/approve': {
    words: { vi: 'Duyệt', en: 'Let a PC in' },
    body: ApproveRequest,
    answer: PendingAgentRow,
  },
  'POST /v1/pending-agents/:id/reject': { words: { vi: 'Từ chối', en: 'Refuse a PC' }, answer: PendingAgentRow },
  'GET /v1/agent-tokens': {
    words: { vi: 'Các mã ghi danh', en: 'Enrolment tokens, without their secrets' },
    query: EnrolTokensQuery,
    answer: pageShape('tokens', EnrolTokenRow),
  },
  'POST /v1/agent-tokens/:id/revoke': {
    words: { vi: 'Thu hồi mã ghi danh', en: 'End an enrolment token' },
    answer: EnrolTokenRow,
  },
};
