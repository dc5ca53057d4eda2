import { ExpectedError } from '@motcua/contract';

/** The one error of the decoder: where the answer is damaged, and how. */
export const damaged = (offset: number, detail: string): ExpectedError =>
  new ExpectedError('E_IPP_DAMAGED', { offset, detail });
