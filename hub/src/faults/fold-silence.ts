import type { Fault } from './fault.ts';
import type { FlapRules } from './flapping.ts';
import { begin, hurt } from './fold-reading.ts';

/** Reasons of a PC from which nothing is heard. */
const silentReasons: ReadonlySet<string> = new Set(['agent-offline', 'agent-silent', 'pc-off']);

interface Silence {
  reason: string;
  at: number;
  rules: FlapRules;
  turns?: readonly number[];
}

/** Pure: the fault of a PC from which nothing is heard; what was wrong with it before is not known to be over. */
export function foldSilence(fault: Fault | null, { reason, at, rules, turns = [] }: Silence): Fault {
  if (fault === null) return begin({ level: 'down', at, reasons: [reason] }, { rules, turns });
  if (isSilent(fault)) return fault;
  const before = fault.level === 'healthy' ? [] : fault.reasons.map((row) => row.reason);
  return hurt(fault, { level: 'down', at, reasons: [...before, reason] }, rules);
}

/** Whether a fault says of its PC that nothing is heard from it. */
export const isSilent = ({ level, reasons }: Fault): boolean =>
  level !== 'healthy' && reasons.some(({ reason }) => silentReasons.has(reason));

/** Since when a PC is silent by its fault; null when it is not. */
export const silentSince = (fault: Fault | undefined): number | null =>
  fault === undefined || !isSilent(fault)
    ? null
    : (fault.reasons.find(({ reason }) => silentReasons.has(reason))?.since ?? null);
