/** One thing that a program did to the disk, or said to whoever waits for it, in the order it was done. */
export type DiskOp =
  | { is: 'create'; path: string }
  | { is: 'write'; path: string; offset: number; bytes: Buffer }
  | { is: 'truncate'; path: string; size: number }
  | { is: 'sync'; path: string }
  | { is: 'unlink'; path: string }
  | { is: 'rename'; from: string; to: string }
  | { is: 'say'; text: string };
