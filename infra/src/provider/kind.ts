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
  /** What is really there; null when nothing is. `declared` is the last that is known. */
  read: (remote: Remote, declared: Inputs) => Promise<Partial<Inputs> | null>;
  /** Makes it as declared; `before` is null when it is new. */
  apply: (remote: Remote, inputs: Inputs, before: Props | null) => Promise<void>;
  remove: (remote: Remote, inputs: Inputs) => Promise<void>;
}
