/** What a decoder may make of an input: some fixed things, and so much for each of its bytes. */
const [fixed, eachByte] = [262_144, 256];

/** Says so when what was read is far larger than what it was read from. */
export function tooMuch(value: unknown, inputLength: number): string | null {
  const size = JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part))?.length ?? 0;
  const most = fixed + eachByte * inputLength;
  return size > most ? `${size} characters out of ${inputLength} bytes` : null;
}
