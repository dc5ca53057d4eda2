import { request } from 'node:https';
import type { Endpoint } from './open-target.ts';

/** What a stream of events tells its listener; what the events say is asked for by the ordinary way. */
export interface Following {
  onEvent: () => void;
  signal: AbortSignal;
}

/** A hub says something, if only a comment, every 15 s. */
const silenceMs = 45_000;

/** Listens to what happens until it is cut off; says whether it ever got through. An older hub has no such stream. */
export function followEvents(endpoint: Endpoint, { onEvent, signal }: Following): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let through = false;
  const call = request(
    new URL('/v1/events', endpoint.url),
    {
      signal,
      ...(endpoint.ca !== null && { ca: endpoint.ca }),
      headers: {
        accept: 'text/event-stream',
        ...(endpoint.token !== null && { authorization: `Bearer ${endpoint.token}` }),
      },
    },
    (response) => {
      through = response.statusCode === 200;
      if (!through) response.destroy();
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        // An event that is cut in two by the network is still told of once, by its first line.
        if (/^event:/m.test(text)) onEvent();
      });
      response.on('error', () => {});
      response.on('close', () => resolve(through));
    },
  );
  call.setTimeout(silenceMs, () => call.destroy());
  call.on('error', () => resolve(through));
  call.end();
  return promise;
}
