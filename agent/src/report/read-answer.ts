import { type Answer, decodeMessage } from '@motcua/contract';

type ReadAnswer = { ok: true; value: Answer } | { ok: false; detail: string };

/** What came on the `ack` topic: an acknowledgement or a refusal. */
export function readAnswer(payload: Uint8Array): ReadAnswer {
  const ack = decodeMessage('ack', payload);
  if (ack.ok) return ack;
  const refused = decodeMessage('refused', payload);
  return refused.ok ? refused : { ok: false, detail: ack.detail };
}
