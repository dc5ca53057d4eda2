import { writeFile } from 'node:fs/promises';
import { type DeviceKind, ExpectedError } from '@motcua/contract';
import { type Label, labelsOf } from '@motcua/inventory';
import { labelsOnSheet } from '../labels/sheet-layout.ts';
import type { Session } from '../session.ts';
import { fromPeopleTexts as texts } from '../texts/from-people.ts';
import { connect, type HubFlags } from './connect.ts';
import { fileProblem } from './file-problem.ts';
import { codesForLabels, codesForPosters, phoneUrl } from './intake-codes.ts';
import { register } from './register.ts';
import { dayOf } from './today.ts';

export interface PrintedLabels {
  file: string;
  unit: string;
  labels: number;
  sheets: number;
  simulated: boolean;
}

interface Asked extends HubFlags {
  unit: string;
  kind?: DeviceKind | undefined;
  out: string;
  file?: string | undefined;
  'as-of'?: string | undefined;
  /** With it each label has a code by which people report. */
  url?: string | undefined;
  poster?: boolean | undefined;
  network?: string[] | undefined;
  grace?: number | undefined;
}

/** Writes the labels of a unit's devices, or posters of units, as a PDF; E_LABELS_NONE when there are none. */
export async function printLabels(session: Session, asked: Asked): Promise<PrintedLabels> {
  const { unit, kind, out, url, poster = false } = asked;
  // Codes are the hub's: a file knows none.
  if (url !== undefined && asked.file !== undefined)
    throw new ExpectedError('E_FLAGS_CLASH', { one: '--url', other: '--file' });
  if (url !== undefined) phoneUrl(url);
  const installation = await register(session, asked);
  const labels = labelsOf(installation, { unit, kind, asOf: asked['as-of'] ?? dayOf(session.io.now()) });
  if (labels.length === 0) throw new ExpectedError('E_LABELS_NONE', { unit });
  const { simulated } = installation;
  const look = { simulated, language: session.language };
  const drawn = poster
    ? await posters(session, { asked, labels, look })
    : await sheets(session, { asked, labels, look });
  try {
    await writeFile(out, drawn.bytes);
  } catch (error) {
    throw fileProblem(error, out);
  }
  return { file: out, unit, labels: drawn.labels, sheets: drawn.sheets, simulated };
}

interface Drawing {
  asked: Asked;
  labels: readonly Label[];
  look: { simulated: boolean; language: Session['language'] };
}
interface Drawn {
  bytes: Uint8Array;
  labels: number;
  sheets: number;
}

/** Codes of many units come by many requests; that they are good from anywhere is said once. */
function codesAsked(session: Session, { url = '', network: networks, grace: graceDays }: Asked) {
  let isSaid = false;
  const onAnywhere = () => {
    if (!isSaid) session.tell(texts.anywhere);
    isSaid = true;
  };
  return { url, networks, graceDays, onAnywhere };
}

async function sheets(session: Session, { asked, labels, look }: Drawing): Promise<Drawn> {
  const { drawLabels } = await import('../labels/draw-sheet.ts');
  const coded =
    asked.url === undefined
      ? labels
      : await codesForLabels(await connect(session, asked), labels, codesAsked(session, asked));
  return {
    bytes: await drawLabels(coded, look),
    labels: labels.length,
    sheets: Math.ceil(labels.length / labelsOnSheet),
  };
}

async function posters(session: Session, { asked, labels, look }: Drawing): Promise<Drawn> {
  const { drawPosters } = await import('../labels/draw-poster.ts');
  const names = new Map(labels.map(({ unit, unitName }) => [unit, unitName]));
  const codes = await codesForPosters(await connect(session, asked), [...names.keys()], codesAsked(session, asked));
  const pages = [...names].map(([unit, unitName]) => ({ unit, unitName, code: codes.get(unit) ?? '' }));
  return { bytes: await drawPosters(pages, look), labels: pages.length, sheets: pages.length };
}
