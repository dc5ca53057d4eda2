import { describeError, ExpectedError, errorRows } from '@motcua/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problemPage } from '../intake/pages.ts';
import type { ApiContext } from './context.ts';
import { languageOf } from './problem.ts';
import type { Route } from './routes.ts';
import { PageAnswer } from './send.ts';

/** Forms that are read at once: each may hold the largest body in memory. */
const formsAtOnce = 8;

/** Whether a route answers people, by a page. */
export const isPage = ({ permission }: Pick<Route, 'permission'>): boolean => permission === 'intake';

/** Whether a request is to such a route. */
export const isPageRequest = ({ routeOptions }: FastifyRequest): boolean =>
  'isPage' in routeOptions.config && routeOptions.config.isPage === true;

/** The routes that answer people, in a scope of their own: nothing else takes a body that is a form. */
export const pageScope =
  (routes: readonly Route[], add: (scope: FastifyInstance, route: Route) => void) =>
  async (scope: FastifyInstance): Promise<void> => {
    let reading = 0;
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['multipart/form-data', 'application/x-www-form-urlencoded'],
      { parseAs: 'buffer' },
      (_request, body, done) => done(null, body),
    );
    // After the caller was let in, before the body is read.
    scope.addHook('preParsing', async ({ method }, reply, payload) => {
      if (method === 'GET') return payload;
      if (reading >= formsAtOnce) throw new ExpectedError('E_TOO_MANY_REQUESTS', { seconds: 5 });
      reading += 1;
      reply.raw.once('close', () => {
        reading -= 1;
      });
      return payload;
    });
    for (const route of routes) add(scope, route);
  };

/** A problem as a page. */
export function problemAnswer(
  { headers, query }: FastifyRequest,
  { settings }: Pick<ApiContext, 'settings'>,
  error: ExpectedError,
): PageAnswer {
  const { lang } = (query ?? {}) as { lang?: unknown };
  const language = lang === 'en' || lang === 'vi' ? lang : languageOf(headers['accept-language']);
  const { what, hint } = describeError(error, language);
  const frame = { language, hotline: settings.hotline ?? null, simulated: false, otherHref: null };
  return new PageAnswer({ ...problemPage(frame, { what, hint }), status: errorRows[error.code].status });
}
