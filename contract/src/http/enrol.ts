import * as z from 'zod';
import { Hardware } from '../wire/hardware.ts';
import { MqttUrls } from '../wire/mqtt-urls.ts';
import { AgentId, Text } from '../wire/scalars.ts';

/** `POST /v1/enrol`: the agent's own key never leaves the PC; only a certificate request does (RFC 2986). */
export const EnrolRequest = z.object({
  token: z.string().min(20).max(512),
  csr: z.string().min(64).max(8192),
  host: z.looseObject({ hostname: Text(256), os: Text(256), hardware: Hardware.nullable().optional() }),
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

export const EnrolResponse = z.looseObject({
  agent: AgentId,
  unit: Text(32),
  /** PEM of the client certificate, CN = agent. */
  certificate: z.string(),
  /** PEM of the authority to pin. */
  ca: z.string(),
  mqttUrl: z.string(),
  /** All places to report to, in order; agents that do not know it keep to the one above. */
  mqttUrls: MqttUrls.optional(),
});
export type EnrolResponse = z.infer<typeof EnrolResponse>;

/**
 * A token as it is printed: `mct1.<secret>.<SHA-256 of the CA certificate's DER>`, both base64url. The second part lets
 * an agent know its hub before it trusts anybody, as `kubeadm join --discovery-token-ca-cert-hash` does.
 */
const tokenForm = /^mct1\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

/** Takes an enrolment token apart; null when it is malformed. */
export function parseEnrolToken(text: string): { secret: string; caSha256: string } | null {
  const [, secret, caSha256] = tokenForm.exec(text.trim()) ?? [];
  return secret === undefined || caSha256 === undefined ? null : { secret, caSha256 };
}

/** The printed form of a token. */
export const formatEnrolToken = ({ secret, caSha256 }: { secret: string; caSha256: string }): string =>
  `mct1.${secret}.${caSha256}`;

/** `POST /v1/agent-tokens`. */
export const TokenRequest = z.object({
  unit: z.string().min(1).max(32),
  uses: z.int().min(1).max(10_000),
  expiresSeconds: z
    .int()
    .min(60)
    .max(30 * 86_400),
  /** Addresses from which it may be used, in CIDR; any when it is left out. */
  networks: z.array(z.string().min(3).max(50)).min(1).max(32).optional(),
});
export type TokenRequest = z.infer<typeof TokenRequest>;
export const TokenResponse = z.looseObject({
  token: z.string(),
  unit: z.string(),
  uses: z.number(),
  expiresAt: z.string(),
});
export type TokenResponse = z.infer<typeof TokenResponse>;
