import { wanLinkId } from '@motcua/contract';
import { z } from 'zod';
import { editorSchema } from '../yaml/editor-schema.ts';
import { date, number, orNull, text } from '../yaml/scalars.ts';

const trimmed = (most: number) =>
  text(most)
    .transform((value) => value.trim())
    .refine((value) => value !== '', 'only blanks');

const version = z.strictObject({
  validFrom: date,
  validTo: orNull(date),
  name: trimmed(200),
  carrier: trimmed(200),
  contract: orNull(trimmed(100)),
  bandwidthMbps: orNull(number(0.001, 1_000_000)),
  targetPercent: orNull(number(0, 100)),
  units: z.array(trimmed(32)).min(1).max(500),
});

/** A line that a carrier brings to units, with all its versions. */
export const WanLinkDocument = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('WanLink'),
  metadata: z.strictObject({
    id: text(60).refine((id) => wanLinkId.test(id), 'letters, digits, dot, underline and hyphen'),
  }),
  spec: z.strictObject({ versions: z.array(version).min(1).max(1000) }),
});

/** The schema of such a document, for editors. */
export const linkSchema = (): object => editorSchema(WanLinkDocument, 'WAN link of Motcua');
