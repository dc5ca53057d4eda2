import type { Outcome } from '../outcome.ts';
import type { Probe } from '../probe.ts';
import type { CimFacts } from './cim-facts.ts';
import { cimScript, pcScript } from './cim-script.ts';
import { decodeCim } from './decode-cim.ts';
import { decodePcCim, type PcCimFacts } from './decode-pc-cim.ts';
import { type PowerShellOptions, runPowerShell } from './power-shell.ts';

/** Asks Windows once for all its devices. */
export const readCim = (probe: Pick<Probe, 'run'>, options: PowerShellOptions): Promise<Outcome<CimFacts>> =>
  runPowerShell(probe, { ...options, script: cimScript, decode: decodeCim });

/** Asks Windows once for the slow facts of the PC. */
export const readPcCim = (probe: Pick<Probe, 'run'>, options: PowerShellOptions): Promise<Outcome<PcCimFacts>> =>
  runPowerShell(probe, { ...options, script: pcScript, decode: decodePcCim });
