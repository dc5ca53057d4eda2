import { createHmac } from 'node:crypto';

/** Headers of Standard Webhooks: an HMAC-SHA256 over id, time (seconds since 1970) and the very bytes of the body. */
export function signWebhook(
  body: string,
  { id, now, secret }: { id: string; now: number; secret: Uint8Array },
): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** The key in a secret of the form `whsec_` and base64. */
export function webhookKey(secret: string): Uint8Array | null {
  const key = Buffer.from(secret.trim().replace(/^whsec_/, ''), 'base64');
  return key.length >= 24 && key.length <= 64 ? key : null;
}
