/** An expectation that we hold to be wrong. */
interface HeldToBeWrong {
  device: string;
  field: string;
  /** The clause that says so. */
  because: string;
}

/** Fields in which we do not follow the expectation; none at the moment. */
export const heldToBeWrong: readonly HeldToBeWrong[] = [];
