import type { DeviceReading } from '@motcua/contract';
import type { RawModel } from '../../probe/raw/languages.ts';

/** What is kept of a printer on a raw port from one collection to the next. */
export interface RawMemory {
  reading: DeviceReading;
  /** Whether it took the connection. */
  reached: boolean;
  /** The language that it spoke last; null when it never did. */
  language: RawModel | null;
  /** When it last spoke, or last was silent in all languages. */
  triedAllAt: string | null;
}
