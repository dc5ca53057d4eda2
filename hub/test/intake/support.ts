import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const samples = join(import.meta.dirname, '../photos/samples');

/** A page as a phone got it. */
export interface GotPage {
  status: number;
  headers: Record<string, string>;
  html: string;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** Own address on loopback, which tells one phone from another. */
  from?: string;
}

/** Asks for a page as a browser does. */
export function browse(
  dataDir: string,
  path: string,
  { method = 'GET', headers, body, from }: Sent = {},
): Promise<GotPage> {
  const { httpUrl } = JSON.parse(readFileSync(join(dataDir, 'hub.json'), 'utf8'));
  const ca = readFileSync(join(dataDir, 'ca', 'ca.pem'));
  const options: RequestOptions = {
    method,
    ca,
    agent: false,
    headers,
    ...(from !== undefined && { localAddress: from }),
  };
  return new Promise((resolve, reject) => {
    const call = request(`${httpUrl}${path}`, options, async (answer) =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers as Record<string, string>,
        html: await text(answer),
      }),
    );
    call.once('error', reject);
    call.end(body);
  });
}

/** A form as browsers send it. */
export function formOf(
  fields: Readonly<Record<string, string>>,
  files: readonly { name: string; bytes: Uint8Array }[] = [],
): { headers: Record<string, string>; body: Buffer } {
  const boundary = `----${randomBytes(8).toString('hex')}`;
  const head = (more: string) => `--${boundary}\r\nContent-Disposition: form-data; ${more}\r\n\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}${value}\r\n`)),
    ...files.map(({ name, bytes }) =>
      Buffer.concat([Buffer.from(head(`name="photo"; filename="${name}"`)), bytes, Buffer.from('\r\n')]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: Buffer.concat(parts) };
}

/** The hidden fields of a form, as a browser would send them back. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
