const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  magenta: [35, 39],
} as const;

/** The few colours in use. */
export type Paint = keyof typeof codes;

/** Puts a colour on a text, or not. */
export type Painter = (text: string, paint: Paint) => string;

/** A painter for a terminal, or one that leaves texts as they are. */
export const painter =
  (color: boolean): Painter =>
  (text, paint) =>
    color ? `\u001b[${codes[paint][0]}m${text}\u001b[${codes[paint][1]}m` : text;

/** Whether to colour: https://no-color.org, and `TERM=dumb`. */
export const wantsColor = ({
  isTerminal,
  env,
  refused,
}: {
  isTerminal: boolean;
  env: Readonly<Record<string, string | undefined>>;
  refused: boolean;
}): boolean => isTerminal && !refused && !env.NO_COLOR && env.TERM !== 'dumb';
