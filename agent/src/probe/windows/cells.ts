export type Row = Readonly<Record<string, unknown>>;

/** More rows than any PC has; the rest is left out. */
export const mostRows = 256;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text with something in it, cut to what a report can carry. */
export const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 1_024) : null;

/** A number as CIM and winspool have them, of 32 bits at most. */
export const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff ? value : null;

export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** JSON, or null for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
