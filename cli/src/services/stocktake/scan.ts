import { createInterface } from 'node:readline';
import {
  ExpectedError,
  kindRow,
  type ScansRequest,
  type ScanVerdict,
  ScanVerdicts,
  toDeviceKind,
} from '@motcua/contract';
import { headerKey } from '@motcua/inventory';
import type { Session } from '../../session.ts';
import { outcomeWords } from '../../texts/stocktake.ts';
import { connect, type HubFlags } from '../connect.ts';

type Scans = ScansRequest['scans'];

export type ScanFlags = HubFlags & {
  tag?: string[] | undefined;
  place?: string | undefined;
  file?: string | undefined;
};

/** Scans of one request. */
const atOnce = 1000;

/** Records tags from arguments, a file, or line by line from stdin; says of each on stderr what it is. */
export async function scanTags(session: Session, id: string, { tag, place, file, ...flags }: ScanFlags) {
  const hub = await connect(session, flags);
  const path = `/v1/stocktakes/${encodeURIComponent(id)}/scans`;
  const verdicts: ScanVerdict[] = [];
  const send = async (scans: Scans): Promise<void> => {
    for (let at = 0; at < scans.length; at += atOnce) {
      const answer = await hub.post(path, { scans: scans.slice(at, at + atOnce) }, ScanVerdicts);
      for (const verdict of answer.verdicts) tell(session, verdict);
      verdicts.push(...answer.verdicts);
    }
  };
  const given =
    file === undefined ? (tag ?? []).map((one) => ({ tag: one, place: place ?? null })) : await readScans(file, place);
  if (given.length > 0) await send(given);
  else if (file === undefined) await typed(session, { place: place ?? null, send });
  if (verdicts.length === 0) throw new ExpectedError('E_STOCKTAKE_NO_SCANS');
  return { id: Number(id), verdicts, simulated: await hub.isSimulated() };
}

/** A scanner at a terminal types a line a tag and wants its answer; from a pipe they come all at once. */
async function typed(
  { signal }: Session,
  { place, send }: { place: string | null; send: (scans: Scans) => Promise<void> },
): Promise<void> {
  const lines = createInterface({ input: process.stdin, signal });
  const waiting: Scans = [];
  for await (const line of lines) {
    const text = line.trim().slice(0, 300);
    if (text === '') continue;
    if (process.stdin.isTTY) await send([{ tag: text, place }]);
    else waiting.push({ tag: text, place });
  }
  await send(waiting);
}

function tell({ io, language }: Session, { tag, outcome, kind, unit, foundUnit, again }: ScanVerdict): void {
  const what = kind === null ? '' : ` ${kindRow(toDeviceKind(kind)).words[language]}`;
  const where = outcome === 'found' || unit === null ? '' : ` (${[unit, foundUnit].filter(Boolean).join(' → ')})`;
  io.stderr.write(`${tag}: ${outcomeWords[outcome][language]}${what}${where}${again ? ' ×2' : ''}\n`);
}

/** A file with a head that names the columns, or tags alone, one a line. */
async function readScans(path: string, place: string | undefined): Promise<Scans> {
  const { readWorkbook } = await import('../../workbook/read-workbook.ts');
  const [grid] = await readWorkbook(path);
  const rows = (grid?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '').trim()));
  const heads = (rows[0] ?? []).map(headerKey);
  const column = (...names: string[]) => heads.findIndex((head) => names.includes(head));
  const [tags, places] = [column('tag', 'ma tai san', 'ma'), column('place', 'dia diem', 'noi dat')];
  const body = tags < 0 ? rows : rows.slice(1);
  return body.flatMap((row) => {
    const tag = row[Math.max(tags, 0)] ?? '';
    return tag === '' ? [] : [{ tag: tag.slice(0, 300), place: row[places] || (place ?? null) }];
  });
}
