/** Protocols of the user-based security model (RFC 3414, 3826, 7860; aes256 after Blumenthal and Reeder). */
export const authProtocols = ['md5', 'sha', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
export const privProtocols = ['des', 'aes', 'aes256b', 'aes256r'] as const;

/** A user of SNMP version 3. The keys are secrets: they never go into a detail. */
export interface SnmpUser {
  name: string;
  auth: { protocol: (typeof authProtocols)[number]; key: string } | null;
  /** Only with `auth` (RFC 3414, 1.4.1). */
  priv: { protocol: (typeof privProtocols)[number]; key: string } | null;
}

/** Whom to ask, and as whom. The community is a secret: it never goes into a detail. */
export type SnmpTargetAddress = { host: string; port: number } & (
  | { version: '1' | '2c'; community: string }
  | { version: '3'; user: SnmpUser; context?: string | undefined }
);
