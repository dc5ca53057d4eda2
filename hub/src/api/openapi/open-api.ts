import { type ErrorCode, errorRows, permissionRows, type Words } from '@motcua/contract';
import { z } from 'zod';
import { photoTypes } from '../../photos/photo.ts';
import { cookieNames } from '../cookies.ts';
import type { Route } from '../routes.ts';
import type { RouteShape, Shapes } from '../shapes/shape.ts';
import { headersFor } from './headers.ts';

type Described = Pick<Route, 'method' | 'url' | 'permission'>;
type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the interface, made from the table of routes and the schemas that requests are read by. */
export function openApi(routes: readonly Described[], shapes: Shapes): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const shape = shapes[`${route.method} ${route.url}`];
    if (shape === undefined) continue;
    const path = route.url.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, shape) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Motcua',
      version: '1',
      description: 'Everything that the command line does. Problems are RFC 9457; lists come in pages of `limit` rows.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'https://{hub}', variables: { hub: { default: 'localhost:8443' } } }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        // With it, whatever changes something needs the header of our own pages.
        session: { type: 'apiKey', in: 'cookie', name: cookieNames.session },
      },
      schemas: { Problem: jsonSchema(problem, 'output') },
    },
  };
}

/** Problem details, as every failure is told. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(errorRows) as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.unknown()),
});

function operation({ method, url, permission }: Described, { words, query, body, form, answer }: RouteShape): Json {
  const open = !(permission in permissionRows);
  return {
    operationId: operationId(method, url),
    summary: words.en,
    description: describe(words, permission),
    ...(open && { security: [] }),
    parameters: [...pathParameters(url), ...queryParameters(query), ...headersFor({ method, open, answer })],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
    }),
    ...(form && {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: jsonSchema(form, 'input') } } },
    }),
    responses: {
      ...(answer === 'redirect'
        ? { 303: { description: words.en, headers: { location: { schema: { type: 'string' } } } } }
        : { 200: { description: words.en, content: content(answer) } }),
      ...(method === 'GET' &&
        answer !== 'events' &&
        answer !== 'page' &&
        answer !== 'redirect' && { 304: { description: 'As the caller has it already' } }),
      default: {
        description: 'A problem',
        content:
          answer === 'page'
            ? content('page')
            : { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const describe = ({ vi }: Words, permission: Described['permission']): string =>
  permission === 'public' ? vi : `${vi}. Permission: \`${permission}\`.`;

/** `GET /v1/units/:code/targets` is `getUnitsCodeTargets`. */
const operationId = (method: string, url: string): string =>
  method.toLowerCase() +
  url
    .replace(/^\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const pathParameters = (url: string): Json[] =>
  [...url.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (query === undefined) return [];
  const { properties = {} } = jsonSchema(query, 'input') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
}

function content(answer: Exclude<RouteShape['answer'], 'redirect'>): Json {
  if (answer === 'text') return { 'application/x-pem-file': { schema: { type: 'string' } } };
  if (answer === 'metrics') return { 'text/plain': { schema: { type: 'string' } } };
  if (answer === 'page') return { 'text/html': { schema: { type: 'string' } } };
  if (answer === 'photo')
    return Object.fromEntries(Object.values(photoTypes).map((type) => [type, { schema: { type: 'string' } }]));
  if (answer === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { 'application/json': { schema: jsonSchema(answer, 'output') } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
