import { isExpected } from '@motcua/contract';

const turns = 3;

/** Does again what was done while somebody else wrote: for what is as right after his words as before them. */
export async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await work();
    } catch (error) {
      // Two who open a ticket for one device at once: the guard of the store refuses the later one, whose error is not ours.
      if (turn === turns || (isExpected(error) && error.code !== 'E_PRECONDITION_FAILED')) throw error;
    }
  }
}
