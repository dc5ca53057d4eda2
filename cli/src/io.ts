/** What a command may touch of the process it runs in. */
export interface Io {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  stdout: Sink;
  stderr: Sink;
  now: () => Date;
}

/** One end of the talk: data or words go in, and it may be a terminal. */
export interface Sink {
  write(data: string | Uint8Array): void;
  isTerminal: boolean;
  /** Columns of the terminal; null when it is none. */
  columns: number | null;
}

/** The real process. */
export const processIo = (): Io => ({
  argv: process.argv.slice(2),
  env: process.env,
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  now: () => new Date(),
});

const sink = (stream: NodeJS.WriteStream): Sink => ({
  write: (data) => void stream.write(data),
  isTerminal: stream.isTTY === true,
  // A terminal that was given no size says 0.
  columns: (stream.isTTY && stream.columns) || null,
});
