import type { ProbeOutcome } from '@motcua/contract';
import type { Failure } from '../probe/outcome.ts';
import { clip } from './text.ts';

/** A row of the report saying how a probe went. */
export const outcomeRow = (probe: string, ms: number, failed: Failure | null): ProbeOutcome => ({
  probe: clip(probe, 64),
  ok: failed === null,
  ms: Math.max(0, Math.round(ms)),
  reason: failed?.reason ?? null,
  detail: failed === null ? null : clip(failed.detail, 512),
});
