import * as z from 'zod';

/**
 * All that a notice may say of a ticket. Strict on purpose: no comment, no report of a person and no name of anybody is
 * in it, so none can reach a template.
 */
export const NoticeFacts = z.strictObject({
  ticket: z.int(),
  unit: z.string(),
  kind: z.string(),
  /** What the device is called; null where it has no name. */
  device: z.string().nullable(),
  priority: z.string(),
  /** Reason codes. */
  reasons: z.array(z.string()),
  recurrences: z.int(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/** What one notice says: that a ticket was opened, or that it is over. */
export const Notice = z.strictObject({
  says: z.enum(['opened', 'closed']),
  unitName: z.string(),
  ...NoticeFacts.shape,
});
export type Notice = z.infer<typeof Notice>;
