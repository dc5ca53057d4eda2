import type { z } from 'zod';
import type { Remote } from '../ssh/pool.ts';

/** A resource's properties: its inputs as declared, or the same keys as found on the host. */
export type Props = Readonly<Record<string, unknown>>;

/**
 * One kind of thing on a host. What is found has the same keys as what is declared, so that drift is a difference of
 * two objects, and `apply` is safe to do again: create, update and repair are one thing.
 */
export interface Kind<Inputs extends Props> {
  inputs: z.ZodType<Inputs>;
  /** What names it on its host, for its id `host:name` and for import. */
  naming: (inputs: Inputs) => string;
  /** Inputs to look for something by, when only its id is known. */
  named: (name: string) => Props;
  /** Keys that make another thing of it. */
  replacedBy: readonly string[];
  /** Whether the old one stays until what needs it has changed to the new one. */
  keepsOld?: true;
  /** Keys whose value is secret whether or not it was declared so. */
  secretKeys?: readonly string[];
  /** What is really there; null when nothing is. `declared` is the last that is known. */
  read: (remote: Remote, declared: Inputs) => Promise<Partial<Inputs> | null>;
  /** Makes it as declared, and gives back what is only known afterwards. */
  apply: (remote: Remote, inputs: Inputs, given: Given) => Promise<Partial<Inputs> | undefined>;
  /** Whether what stands in the state has to be made anew, though it is as declared: a certificate near its end. */
  stale?: (found: Props, now: number) => boolean;
  remove: (remote: Remote, inputs: Inputs) => Promise<void>;
}

/** What a thing may need to know when it is made. */
interface Given {
  /** As it was; null when it is new. */
  before: Props | null;
  /** Milliseconds since 1970. */
  now: number;
}
