import { isCalm, reasonOf, reasonRow } from '@motcua/contract';
import { child, children, type XmlElement } from '../../probe/escl/element.ts';
import { clip, clipOrNull } from '../text.ts';

/** One job that the scanner knows. */
interface ScanJob {
  uri: string | null;
  uuid: string | null;
  state: string | null;
  stateReasons: string[];
  ageSeconds: number | null;
  imagesCompleted: number | null;
}

/** What ScannerStatus says. */
export interface ScannerStatus {
  /** Idle, Processing, Testing, Stopped or Down; another word stays as it is. */
  state: string | null;
  adfState: string | null;
  /** The words that the reasons come from. */
  stateReasons: string[];
  reasons: string[];
  jobs: ScanJob[];
}

const isDown = (code: string): boolean => reasonRow(code)?.health === 'down';

/** Pure: a ScannerStatus document as facts; null when it is not one, or does not name the state. */
export function readScannerStatus(root: XmlElement): ScannerStatus | null {
  const state = textOf(root, 'State');
  if (root.name !== 'ScannerStatus' || state === null) return null;
  const adfState = textOf(root, 'AdfState');
  const words = [state, ...(adfState === null ? [] : [adfState])];
  const said = words.filter((word) => !isCalm('eSCL', word));
  const jobs = children(child(root, 'Jobs'), 'JobInfo');
  return { state, adfState, stateReasons: said, reasons: reasonsOf(state, said), jobs: jobs.slice(0, 64).map(toJob) };
}

/** A scanner that stopped for a reason that the feeder tells is not told as stopped besides. */
function reasonsOf(state: string, said: readonly string[]): string[] {
  const codes = [...new Set(said.map((word) => reasonOf('eSCL', word)?.code ?? 'scanner-other'))];
  const others = codes.filter((code) => code !== 'scanner-stopped');
  return state === 'Stopped' && others.some(isDown) ? others : codes;
}

function toJob(job: XmlElement): ScanJob {
  const reasons = children(child(job, 'JobStateReasons'), 'JobStateReason').slice(0, 16);
  return {
    uri: textOf(job, 'JobUri'),
    uuid: textOf(job, 'JobUuid'),
    state: textOf(job, 'JobState'),
    stateReasons: reasons.map(({ text }) => clip(text.trim(), 64)),
    ageSeconds: wholeNumber(textOf(job, 'Age')),
    imagesCompleted: wholeNumber(textOf(job, 'ImagesCompleted')),
  };
}

/** Text of a child, or null. */
export const textOf = (element: XmlElement, name: string): string | null => clipOrNull(child(element, name)?.text, 256);

const wholeNumber = (text: string | null): number | null => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);
