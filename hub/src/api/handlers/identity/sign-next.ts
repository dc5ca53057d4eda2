import { ExpectedError } from '@motcua/contract';
import type { Tx } from '../../../store/index.ts';

/** Notes the certificate that follows an agent's present one; asked again, the later one counts. */
export async function signNext(
  tx: Tx,
  { agent, leaf, issuerSha256 }: { agent: string; leaf: { serial: string; expiresAt: Date }; issuerSha256: string },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('agent')
    .set({
      next_serial: leaf.serial,
      next_expires_at: leaf.expiresAt.toISOString(),
      next_issuer_sha256: issuerSha256,
    })
    .where('id', '=', agent)
    .where('retired_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  // Revoked between the question and this: what was signed is in no book, and so good for nothing.
  if (numUpdatedRows !== 1n) throw new ExpectedError('E_PROOF_REFUSED', { agent, why: 'revoked' });
}
