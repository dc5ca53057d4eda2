import {
  AccountChange,
  AccountRequest,
  AccountRow,
  ApiTokenRequest,
  ApiTokenResponse,
  ApiTokenRow,
  LoginMethods,
  LoginRequest,
  LoginResponse,
  OidcLoginRequest,
  OneTimeCodeChange,
  PasswordChange,
  WebLoginResponse,
  WhoAmI,
} from '@motcua/contract';
import { z } from 'zod';
import { StartQuery } from '../handlers/accounts/login-web.ts';
import { PageQuery } from '../page.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of accounts, sessions and tokens. */
export const accountShapes: Shapes = {
  'POST /v1/login': { words: { vi: 'Đăng nhập', en: 'Log in' }, body: LoginRequest, answer: LoginResponse },
  'GET /v1/login/methods': { words: { vi: 'Các cách đăng nhập', en: 'How one can log in' }, answer: LoginMethods },
  'POST /v1/login/oidc': {
    words: { vi: 'Đăng nhập qua nhà cung cấp danh tính', en: 'Log in by an identity provider' },
    body: OidcLoginRequest,
    answer: LoginResponse,
  },
  'GET /v1/login/oidc/start': {
    words: {
      vi: 'Đăng nhập bằng trình duyệt qua nhà cung cấp danh tính',
      en: 'Send a browser to the identity provider',
    },
    query: StartQuery,
    answer: 'redirect',
  },
  'GET /v1/login/oidc/callback': {
    words: { vi: 'Nhà cung cấp danh tính trả lời', en: 'Take the answer of the identity provider from a browser' },
    answer: 'redirect',
  },
  'POST /v1/login/web': {
    words: { vi: 'Đăng nhập từ trang web', en: 'Log in from a page; the session is a cookie' },
    body: LoginRequest,
    answer: WebLoginResponse,
  },
  'POST /v1/logout': {
    words: { vi: 'Đăng xuất', en: 'End the session that asks' },
    answer: z.looseObject({ ended: z.literal(true) }),
  },
  'GET /v1/whoami': { words: { vi: 'Tôi là ai', en: 'Who asks, and what they may do' }, answer: WhoAmI },
  'PUT /v1/whoami/password': {
    words: { vi: 'Đổi mật khẩu của mình', en: 'Change their own password' },
    body: PasswordChange,
    answer: z.looseObject({ changed: z.literal(true) }),
  },
  'PUT /v1/whoami/one-time-code': {
    words: { vi: 'Bật, tắt mã dùng một lần của mình', en: 'Have a one-time code asked for, or no longer' },
    body: OneTimeCodeChange,
    answer: z.looseObject({ oneTimeCode: z.boolean() }),
  },
  'GET /v1/tokens': {
    words: { vi: 'Các mã truy cập', en: 'Tokens, without their secrets' },
    query: PageQuery,
    answer: pageShape('tokens', ApiTokenRow),
  },
  'POST /v1/tokens': {
    words: { vi: 'Tạo mã truy cập', en: 'Make a token; its secret is told once' },
    body: ApiTokenRequest,
    answer: ApiTokenResponse,
  },
  'POST /v1/tokens/:id/revoke': {
    words: { vi: 'Thu hồi mã truy cập', en: 'End a token' },
    answer: z.looseObject({ id: z.number(), revokedAt: z.string() }),
  },
  'GET /v1/accounts': {
    words: { vi: 'Các tài khoản', en: 'Accounts with their roles' },
    query: PageQuery,
    answer: pageShape('accounts', AccountRow),
  },
  'GET /v1/accounts/:name': { words: { vi: 'Một tài khoản', en: 'One account' }, answer: AccountRow },
  'POST /v1/accounts': {
    words: { vi: 'Tạo tài khoản', en: 'Make an account' },
    body: AccountRequest,
    answer: AccountRow,
  },
  'PUT /v1/accounts/:name': {
    words: { vi: 'Sửa tài khoản', en: 'Change any part of an account' },
    body: AccountChange,
    answer: AccountRow,
  },
};
