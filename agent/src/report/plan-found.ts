import type { Found } from '@motcua/contract';
import type { Draft } from './plan-report.ts';

/** As many as the schema takes, and bytes enough for none to be in doubt about the size of a message. */
const most = { found: 64, bytes: 32_768 } as const;

/** Pure: what a scan found, in reports of their own, so that no reading waits for them. */
export function planFound(found: readonly Found[]): Draft[] {
  const chunks: Found[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of found) {
    const size = new TextEncoder().encode(JSON.stringify(one)).byteLength + 1;
    const last = chunks.at(-1);
    if (last !== undefined && last.length < most.found && bytes + size <= most.bytes) {
      last.push(one);
      bytes += size;
    } else {
      chunks.push([one]);
      bytes = size;
    }
  }
  return chunks.map((chunk) => ({ ...empty, found: chunk }));
}

const empty: Draft = { kind: 'delta', urgency: 'state', devices: [], pc: null, probes: [], unchanged: [] };
