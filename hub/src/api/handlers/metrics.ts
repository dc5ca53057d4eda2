import type { Handler } from '../context.ts';
import { TextAnswer } from '../send.ts';

/** `GET /metrics`: for Prometheus (text format 0.0.4). */
export const showMetrics: Handler = async ({ metrics }) =>
  new TextAnswer('text/plain; version=0.0.4; charset=utf-8', await metrics.text());
