import * as z from 'zod';
import { Hardware } from '../wire/hardware.ts';
import { AgentId, Text } from '../wire/scalars.ts';

/** `GET /v1/challenge`: to be signed, so that nothing signed before can be used again; and the hub's clock. */
export const Challenge = z.looseObject({ challenge: Text(200), at: z.iso.datetime() });
export type Challenge = z.infer<typeof Challenge>;

/**
 * `POST /v1/agents/:id/renew`: a certificate of ours, and a signature by its key over `renewalText`. With a request for a
 * certificate it asks for one; without, only how it stands.
 */
export const RenewRequest = z.object({
  certificate: z.string().min(64).max(8192),
  challenge: z.string().min(8).max(200),
  /** Base64url: ECDSA (in DER) or RSA PKCS #1, with SHA-256. */
  signature: z.string().min(16).max(2048),
  csr: z.string().min(64).max(8192).nullable().default(null),
  hardware: Hardware.nullable().default(null),
  hostname: Text(256).nullable().default(null),
});
export type RenewRequest = z.infer<typeof RenewRequest>;

/** What an agent signs to renew its certificate. */
export const renewalText = ({
  agent,
  challenge,
  csr,
}: {
  agent: string;
  challenge: string;
  csr: string | null;
}): string => ['motcua-renew-1', agent, challenge, csr ?? ''].join('\n');

/** How an agent stands, and its new certificate where it gets one. */
export const RenewResponse = z.looseObject({
  agent: AgentId,
  /** `pending`: a person has to approve it first. */
  standing: z.enum(['good', 'renewed', 'pending', 'rejected']),
  at: z.iso.datetime(),
  certificate: z.string().nullable(),
  /** PEM of every authority to trust from now on. */
  ca: z.string(),
  unit: Text(32),
  mqttUrl: z.string(),
});
export type RenewResponse = z.infer<typeof RenewResponse>;

/** `POST /v1/enrol-requests`: a PC that has lost its state asks to be let in, and asks again until somebody has decided. */
export const EnrolAgainRequest = z.object({
  unit: z.string().min(1).max(32),
  csr: z.string().min(64).max(8192),
  host: z.looseObject({ hostname: Text(256), os: Text(256) }),
  hardware: Hardware.nullable().default(null),
});
export type EnrolAgainRequest = z.infer<typeof EnrolAgainRequest>;

/** `POST /v1/agents/:id/revoke` and `…/retire`. */
export const RevokeRequest = z.object({ reason: z.string().trim().min(1).max(500) });
export type RevokeRequest = z.infer<typeof RevokeRequest>;

/** What `POST /v1/agents/:id/clear-clone` did; nulls where there was nothing to see to. */
export const ClearedClone = z.looseObject({
  agent: AgentId,
  unit: z.string(),
  suspectedAt: z.string().nullable(),
  clearedAt: z.string().nullable(),
  /** The ticket that it was a cause of. */
  ticket: z.number().nullable(),
});
export type ClearedClone = z.infer<typeof ClearedClone>;

/** `POST /v1/pending-agents/:id/approve`: as whom, where its state was lost; a new agent if it says nothing. */
export const ApproveRequest = z.object({ agent: AgentId.nullable().default(null) });

/** One row of `agent pending`. */
export const PendingAgentRow = z.looseObject({
  id: z.string(),
  agent: z.string().nullable(),
  unit: z.string(),
  why: z.enum(['expired', 'unknown-certificate', 'state-lost']),
  hostname: z.string().nullable(),
  address: z.string(),
  state: z.enum(['pending', 'approved', 'rejected', 'done']),
  /** Agents whose hardware is the same: whose state this probably was. */
  resembles: z.array(z.string()),
  /** Whether it is the hardware that the agent had; null where either is not known. */
  sameHardware: z.boolean().nullable(),
  askedAt: z.string(),
  lastAskedAt: z.string(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type PendingAgentRow = z.infer<typeof PendingAgentRow>;

/** One row of `agent token list`; the secret is in none. */
export const EnrolTokenRow = z.looseObject({
  id: z.string(),
  unit: z.string(),
  uses: z.number(),
  usesLeft: z.number(),
  networks: z.array(z.string()).nullable(),
  madeBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
});
export type EnrolTokenRow = z.infer<typeof EnrolTokenRow>;
