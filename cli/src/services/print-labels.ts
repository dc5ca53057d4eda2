import { writeFile } from 'node:fs/promises';
import { type DeviceKind, ExpectedError } from '@motcua/contract';
import { labelsOf } from '@motcua/inventory';
import { labelsOnSheet } from '../labels/sheet-layout.ts';
import type { Session } from '../session.ts';
import type { HubFlags } from './connect.ts';
import { fileProblem } from './file-problem.ts';
import { register } from './register.ts';
import { dayOf } from './today.ts';

export interface PrintedLabels {
  file: string;
  unit: string;
  labels: number;
  sheets: number;
  simulated: boolean;
}

/** Writes the labels of a unit's devices as a PDF; E_LABELS_NONE when there are none. */
export async function printLabels(
  session: Session,
  {
    unit,
    kind,
    out,
    ...flags
  }: HubFlags & {
    unit: string;
    kind?: DeviceKind | undefined;
    out: string;
    file?: string | undefined;
    'as-of'?: string | undefined;
  },
): Promise<PrintedLabels> {
  const installation = await register(session, flags);
  const labels = labelsOf(installation, { unit, kind, asOf: flags['as-of'] ?? dayOf(session.io.now()) });
  if (labels.length === 0) throw new ExpectedError('E_LABELS_NONE', { unit });
  const { drawLabels } = await import('../labels/draw-sheet.ts');
  const { simulated } = installation;
  const bytes = await drawLabels(labels, { simulated, language: session.language });
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw fileProblem(error, out);
  }
  return { file: out, unit, labels: labels.length, sheets: Math.ceil(labels.length / labelsOnSheet), simulated };
}
