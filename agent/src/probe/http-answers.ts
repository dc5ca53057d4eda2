import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { withDeadline } from './deadline.ts';
import { networkFailure } from './from-error.ts';
import { failure, type Outcome, success } from './outcome.ts';
import type { ConnectOptions } from './tcp.ts';

/** More than any server says before its page; the page itself is not read. */
const maxHeaderSize = 16_384;

/** Whether a web server answers anything at all, an error included; gives its status. Redirects are not followed. */
export async function httpAnswers(url: URL, { signal, timeoutMs }: ConnectOptions): Promise<Outcome<number>> {
  const over = withDeadline(signal, timeoutMs);
  if (over.aborted) return failure('not-read', 'stopped');
  try {
    return success(await statusOf(url, over));
  } catch (error) {
    if (signal.aborted) return failure('not-read', 'stopped');
    return over.aborted ? failure('device-unreachable', `no answer within ${timeoutMs} ms`) : networkFailure(error);
  }
}

function statusOf({ protocol, hostname, port, pathname, search }: URL, signal: AbortSignal): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port,
    path: `${pathname}${search}`,
    agent: false,
    signal,
    maxHeaderSize,
    // Such devices make their own certificates; only a sign of life is asked, and nothing that is read is obeyed.
    rejectUnauthorized: false,
  };
  const request = (protocol === 'https:' ? httpsRequest : httpRequest)(options, ({ statusCode = 0 }) => {
    resolve(statusCode);
    request.destroy();
  });
  request.on('error', reject);
  request.end();
  return promise;
}
