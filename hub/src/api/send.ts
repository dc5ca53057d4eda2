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
