import * as z from 'zod';
import { type Permission, permissions } from './permissions.ts';
import { roles } from './roles.ts';

/** What people log in with: it stands in the audit log and in addresses. */
export const AccountName = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,62}$/);
const Display = z.string().min(1).max(128);
const Password = z.string().max(1024);
const PermissionName = z.enum(permissions as [Permission, ...Permission[]]);

/** A role over a unit and what is below it, by its code today; null for the whole installation. */
export const GrantRow = z.object({ role: z.enum(roles), unit: z.string().min(1).max(64).nullable() });
export type GrantRow = z.infer<typeof GrantRow>;

/** One row of `user list`. */
export const AccountRow = z.looseObject({
  name: z.string(),
  display: z.string(),
  /** Whether a one-time code is asked for. */
  oneTimeCode: z.boolean(),
  /** Whether an identity provider knows the account. */
  external: z.boolean(),
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
  grants: z.array(GrantRow),
});
export type AccountRow = z.infer<typeof AccountRow>;

/** `POST /v1/accounts` */
export const AccountRequest = z.object({
  name: AccountName,
  display: Display,
  password: Password.nullable().default(null),
  /** `issuer|sub` of an identity provider, for whoever logs in there. */
  subject: z.string().min(3).max(512).nullable().default(null),
  grants: z.array(GrantRow).max(64).default([]),
});
/** `PUT /v1/accounts/:name`: any part of it. */
export const AccountChange = z.object({
  display: Display.optional(),
  password: Password.optional(),
  subject: z.string().min(3).max(512).nullable().optional(),
  grants: z.array(GrantRow).max(64).optional(),
  disabled: z.boolean().optional(),
});

/** `POST /v1/login` */
export const LoginRequest = z.object({
  name: z.string().min(1).max(128),
  password: Password,
  code: z.string().max(16).nullable().default(null),
  /** What the caller is, for the list of sessions. */
  client: z.string().max(128).default(''),
});

/** `POST /v1/login/oidc` */
export const OidcLoginRequest = z.object({
  idToken: z.string().min(20).max(16_384),
  client: z.string().max(128).default(''),
});

/** `GET /v1/login/methods` */
export const LoginMethods = z.looseObject({
  password: z.boolean(),
  oidc: z.looseObject({ issuer: z.string(), clientId: z.string() }).nullable(),
});
export type LoginMethods = z.infer<typeof LoginMethods>;

/** What a login gives: a secret to be kept like a password. */
export const LoginResponse = z.looseObject({ token: z.string(), expiresAt: z.string(), name: z.string() });
export type LoginResponse = z.infer<typeof LoginResponse>;

/** What a login of a page gives: the secret goes into a cookie that the page cannot read. */
export const WebLoginResponse = LoginResponse.omit({ token: true });
export type WebLoginResponse = z.infer<typeof WebLoginResponse>;

/** `GET /v1/whoami` */
export const WhoAmI = z.looseObject({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  grants: z.array(GrantRow),
  permissions: z.array(z.string()),
});
export type WhoAmI = z.infer<typeof WhoAmI>;

/** `PUT /v1/whoami/password` */
export const PasswordChange = z.object({ old: Password, new: Password });

/** `PUT /v1/whoami/one-time-code`: a new secret with a code that proves it was kept, or null to do without. */
export const OneTimeCodeChange = z.object({
  password: Password,
  /** Base32 (RFC 4648), 160 bits or more. */
  secret: z
    .string()
    .regex(/^[A-Z2-7]{32,64}$/)
    .nullable(),
  code: z.string().max(16),
});

/** `POST /v1/tokens` */
export const ApiTokenRequest = z.object({
  name: z.string().min(1).max(64),
  expiresSeconds: z
    .int()
    .min(60)
    .max(366 * 86_400),
  /** Null for all that its owner may do. */
  permissions: z.array(PermissionName).min(1).max(64).nullable().default(null),
});

/** One row of `token list`. */
export const ApiTokenRow = z.looseObject({
  id: z.number(),
  name: z.string(),
  owner: z.string(),
  permissions: z.array(z.string()).nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
});
export type ApiTokenRow = z.infer<typeof ApiTokenRow>;

/** A new token: its secret is told once. */
export const ApiTokenResponse = ApiTokenRow.extend({ token: z.string() });
export type ApiTokenResponse = z.infer<typeof ApiTokenResponse>;
