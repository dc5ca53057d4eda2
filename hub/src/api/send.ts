import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, isAmong } from './etag.ts';

/** A text of a type of its own. */
export class TextAnswer {
  readonly type: string;
  readonly text: string;
  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** An answer whose tag is not that of its bytes. */
export class TaggedAnswer {
  readonly tag: string;
  readonly value: unknown;
  constructor(tag: string, value: unknown) {
    this.tag = tag;
    this.value = value;
  }
}

/** A file of its own type: a browser is to save it, and to take it for nothing else. */
export class FileAnswer {
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly tag: string;
  constructor({ type, name, bytes, tag }: { type: string; name: string; bytes: Uint8Array; tag: string }) {
    this.type = type;
    this.name = name;
    this.bytes = bytes;
    this.tag = tag;
  }
}

/** A page for people, with its status and the hash of the one style that it has. */
export class PageAnswer {
  readonly html: string;
  readonly styleHash: string;
  readonly status: number;
  constructor({ html, styleHash, status = 200 }: { html: string; styleHash: string; status?: number }) {
    this.html = html;
    this.styleHash = styleHash;
    this.status = status;
  }
}

/** Another place to go to; nothing is kept of it. */
export class Redirect {
  readonly to: string;
  constructor(to: string) {
    this.to = to;
  }
}

/** Sends what a handler gave: a text as PEM, a stream as events, all else as JSON; of a GET only what is new to the caller. */
export function send(answer: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (typeof answer === 'string') return reply.type('application/x-pem-file').send(answer);
  if (answer instanceof TextAnswer) return reply.type(answer.type).send(answer.text);
  if (answer instanceof FileAnswer) return sendFile(answer, request, reply);
  if (answer instanceof PageAnswer) return sendPage(answer, reply);
  if (answer instanceof Redirect) return reply.header('cache-control', 'no-store').redirect(answer.to, 303);
  if (answer instanceof Readable)
    // A proxy that gathers the answer before it hands it on would make a stream of events useless.
    return reply
      .type('text/event-stream')
      .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      .send(answer);
  const body = JSON.stringify(answer instanceof TaggedAnswer ? answer.value : answer);
  const sendBody = () => reply.type('application/json; charset=utf-8').send(body);
  if (request.method !== 'GET') return sendBody();
  const etag = answer instanceof TaggedAnswer ? answer.tag : etagOf(body);
  reply.headers({ etag, 'cache-control': 'private, no-cache' });
  const known = request.headers['if-none-match'];
  return known !== undefined && isAmong(known, etag) ? reply.code(304).send() : sendBody();
}

function sendFile({ type, name, bytes, tag }: FileAnswer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = request.headers['if-none-match'];
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache', ...alone });
  if (known !== undefined && isAmong(known, tag)) return reply.code(304).send();
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(bytes));
}

/** Nothing of it is run, framed, guessed or told to others. */
const alone = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const;

/** Sends a page that has one style and one form, and can do nothing else. */
export function sendPage({ html, styleHash, status }: PageAnswer, reply: FastifyReply): FastifyReply {
  const policy = [
    ...["default-src 'none'", `style-src 'sha256-${styleHash}'`, "form-action 'self'"],
    ...["base-uri 'none'", "frame-ancestors 'none'"],
  ].join('; ');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      ...{ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
      // The address of the page holds its secret; a form must still say that it comes from here.
      ...{ 'referrer-policy': 'same-origin', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
    })
    .send(html);
}
