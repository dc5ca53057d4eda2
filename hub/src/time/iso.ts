/** RFC 3339 of a clock; the text of one millisecond is made once, since thousands of messages share it. */
export function isoClock(now: () => number): () => string {
  let last = Number.NaN;
  let text = '';
  return () => {
    const ms = now();
    if (ms !== last) {
      last = ms;
      text = new Date(ms).toISOString();
    }
    return text;
  };
}
