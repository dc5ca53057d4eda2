/** A decoder of what a device or the network sends, and answers to damage. */
export interface FuzzTarget {
  name: string;
  corpus: readonly Uint8Array[];
  /** What the corpus is; JSON is also damaged so that it stays JSON. */
  form?: 'json';
  /** What must be there while it decodes; taken away again in the end. */
  around?: () => Disposable;
  /** Gives null for what is refused by name, and anything else for what is read. Whatever it throws is a bug. */
  decode: (bytes: Uint8Array) => unknown;
}
