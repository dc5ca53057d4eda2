import { describeError, isExpected } from '@motcua/contract';

/** Expected errors go to the engine as words, with code and hint and no trace; a bug keeps its trace. */
export async function shown<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isExpected(error)) throw error;
    const { what, hint } = describeError(error, 'en');
    const words = new Error(`${error.code}: ${what} ${hint}`);
    words.stack = '';
    throw words;
  }
}
