import type { RouteShape } from '../shapes/shape.ts';

interface Asked {
  method: string;
  open: boolean;
  answer: RouteShape['answer'];
}

const header = (name: string, description: string, schema: object = {}) => ({
  ...{ name, in: 'header', required: false, description },
  schema: { type: 'string', ...schema },
});

/** The headers that a route understands, by what kind of route it is. */
export function headersFor({ method, open, answer }: Asked) {
  if (answer === 'events') return [header('Last-Event-ID', 'Go on after this event.')];
  if (answer === 'redirect' || answer === 'page') return [];
  if (method === 'GET') return [header('If-None-Match', 'ETag of the answer that the caller has.')];
  if (method === 'PUT') return [header('If-Match', 'ETag of what is to be changed; 412 when it is another by now.')];
  return open ? [] : [header('Idempotency-Key', 'The same answer for 24 hours.', { minLength: 16, maxLength: 128 })];
}
