import { problem } from '../../src/api/openapi/open-api.ts';
import { routes } from '../../src/api/routes.ts';
import { shapes } from '../../src/api/shapes/index.ts';
import type { Answer } from './request.ts';

/** Throws where an answer is not what the interface's document says of its route. */
export function expectFits(method: string, path: string, { status, type, body }: Answer): void {
  const route = routeOf(method, path);
  const shape = route === undefined ? undefined : shapes[`${route.method} ${route.url}`];
  if (status === 304) return;
  // What is for people answers people, whatever it has to say.
  if (shape?.answer === 'page') return;
  const schema = status === 200 ? shape?.answer : problem;
  if (schema === undefined || typeof schema === 'string') return;
  const parsed = schema.safeParse(body);
  const wanted = status === 200 ? 'application/json' : 'application/problem+json';
  if (!type.startsWith(wanted)) throw new Error(`${method} ${path} ${status} is ${type}`);
  if (!parsed.success) throw new Error(`${method} ${path} ${status} does not fit: ${parsed.error.message}`);
}

function routeOf(method: string, path: string) {
  const [plain = ''] = path.split('?');
  return routes.find(
    (route) => route.method === method && new RegExp(`^${route.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(plain),
  );
}
