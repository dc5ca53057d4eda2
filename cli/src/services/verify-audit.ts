import type { AuditVerdict } from '@motcua/contract';
import type { Session } from '../session.ts';
import { verifyExport } from './audit-log.ts';
import { connect, type HubFlags } from './connect.ts';

const isVerdict = (value: unknown): value is AuditVerdict =>
  typeof (value as { ok?: unknown } | null)?.ok === 'boolean';

const verdict = {
  safeParse: (value: unknown) =>
    isVerdict(value)
      ? { success: true as const, data: value }
      : { success: false as const, error: new Error('not a verdict') },
};

/** Whether the audit log of a hub, or an exported file, is as it was written. */
export async function verifyAudit(
  session: Session,
  { file, ...flags }: HubFlags & { file?: string | undefined },
): Promise<AuditVerdict> {
  if (file !== undefined) return verifyExport(file);
  return (await connect(session, flags)).get('/v1/audit-log/verdict', verdict);
}
