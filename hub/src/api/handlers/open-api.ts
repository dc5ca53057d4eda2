import type { Handler } from '../context.ts';

/** `GET /v1/openapi.json`: how to speak with this interface. */
export const showOpenApi: Handler = async ({ document }) => document;
