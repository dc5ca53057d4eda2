import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type DrillResult, type Fault, labPaths, labPower, runDrill } from '@motcua/infra';
import type { Session } from '../../session.ts';
import { evidenceTexts } from '../../texts/drill.ts';
import { changeOptions, stackOptions, type WindowFlags } from '../centre.ts';
import { labOptions } from '../lab.ts';
import { tellingSteps } from '../tell-steps.ts';
import { startLoad } from './start-load.ts';
import { writeBroken, writeEvidence } from './write-evidence.ts';

interface DrillFlags extends WindowFlags {
  stack: string;
  project?: string | undefined;
  fault: Fault;
  agents: number;
  unit?: string | undefined;
  seconds: number;
  seed: number;
  evidence: string;
}

/** Rehearses, tells each step on stderr, and writes the evidence. */
export async function drill(session: Session, flags: DrillFlags): Promise<{ result: DrillResult; file: string }> {
  const { fault, agents, seconds, seed, unit, evidence, stack } = flags;
  const result = await tellingSteps(session, (onStep) =>
    runDrill({
      onStep,
      ...stackOptions(session, flags),
      ...{ fault, agents, seconds, seed, ...changeOptions(flags), pause: (ms) => pause(ms) },
      startLoad: startLoad({ unit: unit ?? null, now: Date.now }),
      lab: stack === 'lab' ? labPower(labPaths(labOptions(session))) : null,
      signal: session.signal,
      onBroken: async (broken) => {
        session.tell(evidenceTexts.evidence, { file: await writeBroken(broken, evidence) });
      },
      readMachineLoad: () => Math.round((loadavg()[0] ?? 0) * 10) / 10,
    }),
  );
  return { result, file: await writeEvidence(result, evidence) };
}
