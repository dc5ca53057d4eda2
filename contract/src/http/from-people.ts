import * as z from 'zod';

/** A device that stands in while a ticket goes on. */
export const TicketLoan = z.looseObject({
  device: z.string(),
  tag: z.string(),
  kind: z.string(),
  /** Code of the unit that lent it. */
  from: z.string(),
  lentAt: z.string(),
  until: z.string().nullable(),
  returnedAt: z.string().nullable(),
});
export type TicketLoan = z.infer<typeof TicketLoan>;

/** One row of `ticket loans`: what is lent and not back. */
export const LoanRow = TicketLoan.extend({ ticket: z.number(), unit: z.string(), state: z.string() });
export type LoanRow = z.infer<typeof LoanRow>;

/** A photo of a ticket, without its bytes. */
export const TicketPhoto = z.looseObject({
  id: z.string(),
  /** `image/jpeg` and its like, by its bytes. */
  type: z.string(),
  ...{ width: z.number(), height: z.number(), bytes: z.number() },
  ...{ at: z.string(), by: z.string() },
});
export type TicketPhoto = z.infer<typeof TicketPhoto>;

/** `POST /v1/tickets/:number/photos`: the bytes in base64. */
export const PhotoRequest = z.strictObject({
  data: z
    .string()
    .min(4)
    .max(7_000_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});

/** What `POST /v1/tickets/:number/photos/:id/remove` is told. */
export const PhotoRemoval = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** `POST /v1/intake-tokens`: QR codes by which people report, one for each device, or one for the whole unit. */
export const IntakeTokensRequest = z.object({
  unit: z.string().min(1).max(64),
  /** Tags of devices of that unit; none for a code of the unit itself. */
  devices: z.array(z.string().min(1).max(200)).max(2000).default([]),
  /** Good from these networks only, in CIDR; left out for what the hub's settings say. */
  networks: z.array(z.string().min(1).max(60)).min(1).max(20).optional(),
  /** Days that older codes of the same go on being good, so that labels can be changed. */
  graceDays: z.int().min(0).max(366).default(30),
});
export type IntakeTokensRequest = z.infer<typeof IntakeTokensRequest>;

/** The codes, told once. */
export const IntakeTokensResponse = z.looseObject({
  unit: z.string(),
  /** Good from anywhere, since neither the codes nor the hub's settings name networks; older hubs do not say. */
  anywhere: z.boolean().optional(),
  tokens: z.array(z.looseObject({ id: z.string(), device: z.string().nullable(), token: z.string() })),
});
export type IntakeTokensResponse = z.infer<typeof IntakeTokensResponse>;

/** One row of `label codes`; the code itself is in none. */
export const IntakeTokenRow = z.looseObject({
  id: z.string(),
  unit: z.string(),
  /** Tag of the device; null for a code of the unit. */
  device: z.string().nullable(),
  networks: z.array(z.string()).nullable(),
  /** As in the answer when it was made. */
  anywhere: z.boolean().optional(),
  madeBy: z.string(),
  ...{ createdAt: z.string(), endsAt: z.string().nullable(), lastUsedAt: z.string().nullable(), uses: z.number() },
});
export type IntakeTokenRow = z.infer<typeof IntakeTokenRow>;

/** Photos of a ticket after one was added or removed. */
export const TicketPhotos = z.looseObject({ photos: z.array(TicketPhoto), added: z.string().optional() });
