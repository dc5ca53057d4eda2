import type { Words } from '@motcua/contract';
import { z } from 'zod';

/** What a route takes and gives; the interface's document is made from it, and tests hold every answer against it. */
export interface RouteShape {
  words: Words;
  query?: z.ZodType;
  body?: z.ZodType;
  /** A form that is sent as browsers do (RFC 7578). */
  form?: z.ZodType;
  /** `text` is a PEM file, `events` a stream of server-sent events, `metrics` what Prometheus reads, `redirect` another place to go to, `page` HTML for people, `photo` a picture. */
  answer: z.ZodType | 'text' | 'events' | 'metrics' | 'redirect' | 'page' | 'photo';
}
/** By method and path, as in `GET /v1/units`. */
export type Shapes = Readonly<Record<string, RouteShape>>;

/** A page of a list; `next` is the `cursor` of the page after it, null at the end. */
export const pageShape = <Key extends string, Row extends z.ZodType>(key: Key, row: Row) =>
  z.looseObject({ [key]: z.array(row), next: z.string().nullable() });

/** Any object of JSON. */
export const AnyObject = z.record(z.string(), z.unknown());
