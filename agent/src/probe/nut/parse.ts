/** What a NUT server answers: variables by name, or the word of an error. */
export type NutAnswer = { is: 'variables'; variables: ReadonlyMap<string, string> } | { is: 'error'; code: string };

const [maxLine, maxVariables] = [1_024, 1_000];

/** Pure: the answer to LIST VAR (RFC 9271, 4.2.2); null when it is not one, or not whole. */
export function parseVariables(bytes: Uint8Array, ups: string): NutAnswer | null {
  const lines = Buffer.from(bytes).toString('utf8').split(/\r?\n/);
  const [first = ''] = lines;
  const error = /^ERR ([A-Z][A-Z0-9-]{1,62})(?: |$)/.exec(first)?.[1];
  if (error !== undefined) return { is: 'error', code: error };
  if (first !== `BEGIN LIST VAR ${ups}`) return null;
  const end = lines.indexOf(`END LIST VAR ${ups}`);
  if (end < 0 || end > maxVariables) return null;
  const variables = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const read = readLine(line, ups);
    if (read === null) return null;
    variables.set(...read);
  }
  return { is: 'variables', variables };
}

/** `VAR ups name "value"`; a quote and a backslash in the value have a backslash before them. */
function readLine(line: string, ups: string): [name: string, value: string] | null {
  const start = `VAR ${ups} `;
  if (line.length > maxLine || !line.startsWith(start)) return null;
  const [, name, value] = /^([A-Za-z][\w.-]{0,127}) "((?:[^"\\]|\\.)*)"$/.exec(line.slice(start.length)) ?? [];
  return name === undefined || value === undefined ? null : [name, value.replace(/\\(.)/g, '$1')];
}
