import { once } from 'node:events';
import { request } from 'node:https';

/** One event of a stream, as it came. */
interface Heard {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

/** An open stream of events. */
export interface EventStream extends AsyncDisposable {
  status: number;
  type: string;
  /** What has come so far. */
  heard: Heard[];
  /** Everything as it came, comments too. */
  raw: () => string;
  until: (good: (heard: Heard[]) => boolean) => Promise<Heard[]>;
  ended: Promise<unknown>;
}

/** Listens to a stream of server-sent events. */
export async function listen(
  url: string,
  { ca, token, lastEventId }: { ca: string; token: string; lastEventId?: string },
): Promise<EventStream> {
  const headers = { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const call = request(url, { ca, headers, agent: false });
  call.end();
  const [answer] = await once(call, 'response');
  call.on('error', () => {});
  const heard: Heard[] = [];
  let text = '';
  let read = 0;
  answer.setEncoding('utf8');
  answer.on('error', () => {});
  answer.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const field = Object.fromEntries(
        text
          .slice(read, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      read = end + 2;
      if (field.data !== undefined)
        heard.push({ id: field.id ?? '', event: field.event ?? '', data: JSON.parse(field.data) });
    }
  });
  return {
    status: answer.statusCode,
    type: answer.headers['content-type'] ?? '',
    heard,
    raw: () => text,
    ended: once(answer, 'end').catch(() => null),
    async until(good) {
      const deadline = Date.now() + 15_000;
      while (!good(heard)) {
        if (Date.now() > deadline) throw new Error(`not heard; so far: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return heard;
    },
    async [Symbol.asyncDispose]() {
      call.destroy();
    },
  };
}
