import type { DeviceReading } from '@motcua/contract';
import type { IppAttributes } from '../../probe/ipp/message.ts';
import { emptyIdentity } from '../reading.ts';
import { meaningful } from '../text.ts';
import { boolean, integer, text, texts } from './ipp-values.ts';
import { markerReasons } from './markers.ts';
import { printerState, withStopped } from './state.ts';
import { stateReasons } from './state-reasons.ts';
import { ippSupplies } from './supplies.ts';
import { identityOfUri, withoutCredentials } from './uri.ts';

/** Bits of printer-type (CUPS extension): a class is a name for several queues, not a device. */
const printerType = { class: 0x1, multifunction: 0x4000000 } as const;

/** A queue as the print service tells it. */
export interface QueueFacts {
  name: string;
  queueUri: string | null;
  deviceUri: string;
  kind: 'printer' | 'multifunction';
  state: number | null;
  reasons: string[];
  raw: string[];
  message: string | null;
  queuedJobs: number | null;
  /** The print service's clock in its own unit, to which times of jobs are compared. */
  upTime: number | null;
  identity: DeviceReading['identity'];
  supplies: DeviceReading['supplies'];
}

/** Pure: a queue's attributes as facts; null for what is not a queue to a device. */
export function interpretQueue(attributes: IppAttributes): QueueFacts | null {
  const name = text(attributes, 'printer-name');
  const type = integer(attributes, 'printer-type') ?? 0;
  if (name === null || name === '' || type & printerType.class) return null;
  const state = integer(attributes, 'printer-state');
  const keywords = texts(attributes, 'printer-state-reasons');
  const accepting = boolean(attributes, 'printer-is-accepting-jobs');
  const said = withStopped(state, stateReasons(keywords));
  const deviceUri = text(attributes, 'device-uri') ?? '';
  return {
    name,
    queueUri: text(attributes, 'printer-uri-supported'),
    deviceUri,
    kind: type & printerType.multifunction ? 'multifunction' : 'printer',
    state,
    reasons: [...new Set([...said, ...(accepting === false ? ['queue-rejecting'] : []), ...markerReasons(attributes)])],
    raw: keywords.filter((keyword) => keyword !== 'none'),
    message: text(attributes, 'printer-state-message') || text(attributes, 'marker-message'),
    queuedJobs: integer(attributes, 'queued-job-count'),
    upTime: integer(attributes, 'printer-up-time'),
    identity: identityOf(attributes, deviceUri),
    supplies: ippSupplies(attributes),
  };
}

/** Names of CUPS' own drivers say nothing of the device. */
const generic = /^(local raw printer|remote printer|printer - ipp everywhere|unknown)$/i;

function identityOf(attributes: IppAttributes, deviceUri: string): DeviceReading['identity'] {
  const byUri = identityOfUri(deviceUri);
  const driver = meaningful(text(attributes, 'printer-make-and-model'), 256);
  return {
    ...emptyIdentity,
    vendor: meaningful(byUri.vendor),
    model: meaningful(byUri.model, 256) ?? (driver === null || generic.test(driver) ? null : driver),
    serial: meaningful(byUri.serial),
    uri: deviceUri === '' ? null : withoutCredentials(deviceUri),
  };
}

/** Whether a queue is at rest: only then does a refused connection to its device mean that nobody is there. */
export const isIdle = ({ state }: Pick<QueueFacts, 'state'>): boolean => state === printerState.idle;
