/** A part of a form. What a file is called there is not kept: no name from outside becomes one here. */
export interface FormPart {
  name: string;
  isFile: boolean;
  bytes: Buffer;
}

const limits = { parts: 16, head: 2048, boundary: 70 } as const;

/** The boundary that a content type names (RFC 2046 5.1.1); null where it names none. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:[^"]*;)?\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType.slice(0, 300)) ?? [];
  const boundary = quoted ?? plain ?? '';
  return boundary.length > 0 && boundary.length <= limits.boundary && /^[\x20-\x7e]+$/.test(boundary) ? boundary : null;
}

/** Pure: the parts of a form as browsers send it (RFC 7578), within limits; null where it is none. */
export function readMultipart(body: Buffer, boundary: string): FormPart[] | null {
  const first = Buffer.from(`--${boundary}`, 'latin1');
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  if (!body.subarray(0, first.length).equals(first)) return null;
  const parts: FormPart[] = [];
  let at = first.length;
  for (;;) {
    const after = body.toString('latin1', at, at + 2);
    if (after === '--') return parts;
    if (after !== '\r\n' || parts.length === limits.parts) return null;
    const end = body.indexOf(delimiter, at);
    if (end === -1) return null;
    const part = readPart(body.subarray(at + 2, end));
    if (part === null) return null;
    parts.push(part);
    at = end + delimiter.length;
  }
}

function readPart(part: Buffer): FormPart | null {
  const head = part.subarray(0, limits.head).indexOf('\r\n\r\n');
  if (head === -1) return null;
  const disposition = part
    .toString('utf8', 0, head)
    .split('\r\n')
    .find((line) => /^content-disposition:/i.test(line));
  const name = / name="([\w-]{1,40})"/.exec(disposition ?? '')?.[1];
  if (name === undefined || !/^content-disposition:\s*form-data;/i.test(disposition ?? '')) return null;
  return { name, isFile: / filename\*?=/.test(disposition ?? ''), bytes: part.subarray(head + 4) };
}
