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
  /** When what its clock allows is, or was, used up; only where a clock calls. */
  dueAt: z.string().nullable().optional(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/** What a notice can say of a ticket, by how urgent that is: the place in this list is stored. */
export const noticeSays = ['closed', 'opened', 'due_soon', 'overdue', 'long_overdue'] as const;
export type NoticeSays = (typeof noticeSays)[number];

/** What one notice says: that a ticket was opened, that its clock calls for somebody, or that it is over. */
export const Notice = z.strictObject({
  says: z.enum(noticeSays),
  unitName: z.string(),
  ...NoticeFacts.shape,
});
export type Notice = z.infer<typeof Notice>;
