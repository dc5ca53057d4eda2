import type { DeviceReading } from '@motcua/contract';
import type { Failure } from '../../probe/outcome.ts';

/** What a printer says of itself, whichever way it was asked. */
export interface DeviceFacts {
  reasons: string[];
  /** Keywords and bits that the reasons come from, as they came. */
  raw: string[];
  message: string | null;
  identity: DeviceReading['identity'];
  supplies: DeviceReading['supplies'];
  trays: DeviceReading['trays'];
  pageCount: number | null;
  /** By the names of RFC 3805 prtMarkerCounterUnit. */
  pageCountUnit?: string | null;
}

/** What came of asking the device behind a queue. */
export type Finding =
  | { is: 'read'; facts: DeviceFacts }
  | { is: 'failed'; failure: Failure }
  /** It is there, or may be, but there is no way to ask it for its state. */
  | { is: 'not-probed' };
