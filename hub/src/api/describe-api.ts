import { openApi } from './openapi/open-api.ts';
import { routes } from './routes.ts';
import { shapes } from './shapes/index.ts';

/** The OpenAPI document of everything the HTTP interface answers. */
export const describeApi = (): Record<string, unknown> => openApi(routes, shapes);
