import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ExpectedError, isExpected } from '@motcua/contract';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { ServerIdentity } from '../authority/index.ts';
import { listenError, suites } from '../broker/index.ts';
import { Calendars } from '../tickets/sla/calendars.ts';
import type { ApiContext, HubContext } from './context.ts';
import { describeApi } from './describe-api.ts';
import { EventFeed } from './events/event-feed.ts';
import { type Admitted, guard } from './guard.ts';
import { LastWrites } from './last-writes.ts';
import { once } from './once.ts';
import { isPage, isPageRequest, pageScope, problemAnswer } from './pages.ts';
import { languageOf, toProblem } from './problem.ts';
import { RateLimit } from './rate-limit.ts';
import { type Route, routes } from './routes.ts';
import { send, sendPage } from './send.ts';

/** Limits of a request; every one of them is small, and a slow sender is not waited for. */
const limits = { bodyLimit: 131_072, requestTimeout: 15_000, connectionTimeout: 60_000, keepAliveTimeout: 10_000 };

/** The same least version and suites as the broker's door; every browser of the last ten years knows them. */
const secure = (identity: ServerIdentity) => ({ ...identity, minVersion: 'TLSv1.2' as const, ciphers: suites });

/** The HTTP interface while it runs. */
interface Api {
  port: number;
  /** Shows another certificate from the next connection on. */
  useIdentity(identity: ServerIdentity): void;
  close(): Promise<void>;
}

/** Starts the HTTP interface, over TLS with the hub's own certificate. */
export async function startApi({
  host,
  port,
  identity,
  context: given,
}: {
  host: string;
  port: number;
  identity: ServerIdentity;
  context: HubContext;
}): Promise<Api> {
  const app = fastify({ ...limits, https: secure(identity), forceCloseConnections: 'idle' });
  const own = { events: new EventFeed(given), writes: new LastWrites(), calendars: new Calendars() };
  const context = { ...given, ...own, document: describeApi() };
  const mayPass = guard(context);
  // Streams do not end by themselves, and a stopping hub waits for what is being answered.
  app.addHook('preClose', async () => context.events.close());
  app.setErrorHandler((error, request, reply) => fail({ error, request, reply, context }));
  app.addHook('onResponse', async ({ method }, { statusCode, elapsedTime }) => {
    const { registry } = context.metrics;
    // Methods that nobody serves are made up by callers, and are not to become labels.
    const known = ['GET', 'POST', 'PUT'].includes(method) ? method : 'other';
    registry.add('motcua_http_requests_total', { method: known, status: `${Math.floor(statusCode / 100)}xx` });
    registry.observe('motcua_http_request_duration_seconds', elapsedTime / 1000);
  });
  app.setNotFoundHandler((request) => {
    throw new ExpectedError('E_PATH_UNKNOWN', { path: request.url.slice(0, 200) });
  });
  const calls = new RateLimit({ perMinute: context.settings.requestsPerMinute });
  const parts = { context, mayPass, calls };
  const pages = pageScope(routes.filter(isPage), (scope, route) => addRoute(scope, { route, ...parts }));
  app.register(pages as never);
  for (const route of routes.filter((one) => !isPage(one)))
    addRoute(app as unknown as FastifyInstance, { route, ...parts });
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    throw listenError(cause, { host, port });
  }
  return {
    port: (app.server.address() as AddressInfo).port,
    useIdentity: (next) => app.server.setSecureContext(secure(next)),
    close: () => app.close(),
  };
}

interface RouteParts {
  route: Route;
  context: ApiContext;
  mayPass: ReturnType<typeof guard>;
  /** How much each caller asks. */
  calls: RateLimit;
}

function addRoute(app: FastifyInstance, { route, context, mayPass, calls }: RouteParts): void {
  const { method, url, handle } = route;
  const admitted = new WeakMap<object, Admitted>();
  app.route({
    method,
    url,
    config: { isPage: isPage(route) },
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    // Before the body is read: whoever may not ask is not listened to.
    async onRequest(request) {
      const params = request.params as Record<string, string>;
      const caller = { method, headers: request.headers, address: request.ip, params };
      const who = await mayPass(route, caller);
      const seconds = who.secret === null ? null : calls.take(who.actor.id, context.now());
      if (seconds !== null) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds });
      admitted.set(request, who);
    },
    async handler(request, reply) {
      const who = passed(admitted, request);
      const asked = {
        params: request.params as Record<string, string>,
        query: request.query,
        body: request.body,
        headers: request.headers as Record<string, string>,
        ifMatch: request.headers['if-match'] ?? null,
        address: request.ip,
        setCookie: (line: string) => void reply.header('set-cookie', line),
        ...who,
      };
      const work = (of: ApiContext) => handle(of, asked);
      const key = request.headers['idempotency-key'];
      const repeatable = method === 'POST' && typeof key === 'string' && who.secret !== null;
      const again = { key: String(key), secret: who.secret ?? '', method, url: request.url, body: request.body };
      const answer = repeatable ? await once(context, again, work) : await work(context);
      if (method !== 'GET') context.writes.note(who.actor.id);
      return send(answer, request, reply);
    },
  });
}

/** Set before the body is read; a request without it has not come through the door. */
function passed(admitted: WeakMap<object, Admitted>, request: object): Admitted {
  const found = admitted.get(request);
  if (found === undefined) throw new Error('a request was handled that nobody admitted');
  return found;
}

interface Failure {
  error: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  context: ApiContext;
}

/** Every failure is a problem document (RFC 9457); of a bug the client gets a number, the log the stack. */
function fail({ error, request, reply, context }: Failure): void {
  const expected = isExpected(error)
    ? error
    : (byClient(error, request.routeOptions.bodyLimit) ?? bug(error, request, context));
  const problem = toProblem(expected, languageOf(request.headers['accept-language']));
  if (expected.code === 'E_TOO_MANY_REQUESTS') reply.header('retry-after', String(expected.params.seconds));
  if (expected.code === 'E_UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
  if (isPageRequest(request)) return void sendPage(problemAnswer(request, context, expected), reply);
  reply.code(problem.status).type('application/problem+json').send(problem);
}

/** What the HTTP layer refused: too large, not JSON, wrong type. */
function byClient(error: unknown, limit: number = limits.bodyLimit): ExpectedError | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const status = Number(error.statusCode);
  if (status === 413) return new ExpectedError('E_BODY_TOO_LARGE', { limit }, { cause: error });
  return status >= 400 && status < 500
    ? new ExpectedError('E_BODY_INVALID', { detail: error.message.slice(0, 200) }, { cause: error })
    : null;
}

function bug(error: unknown, { method, url }: FastifyRequest, { log }: ApiContext): ExpectedError {
  const id = randomBytes(4).toString('hex');
  log.error({ err: error, id, method, url }, 'a request failed unexpectedly');
  return new ExpectedError('E_INTERNAL', { id }, { cause: error });
}
