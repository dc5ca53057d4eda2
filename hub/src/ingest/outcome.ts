import type { ErrorCode } from '@motcua/contract';

/** What a stage says: a value for the next one, or a rejection with a code. A throw is a bug. */
export type Outcome<Out> = { ok: true; value: Out } | Rejection;
export interface Rejection {
  ok: false;
  code: ErrorCode;
  detail: string;
}
export type Stage<In, Out> = (input: In) => Outcome<Out>;
