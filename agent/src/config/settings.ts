import * as z from 'zod';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Settings of an agent: key, limits and default in one place. Each is set by `MOTCUA_` and its name in capitals. */
export const Settings = z.object({
  /** Room for reports that the hub has not acknowledged, on disk. */
  outboxBytes: whole(65_536, 2 ** 40).default(64 * 2 ** 20),
  /** Days of running after which an unacknowledged report is dropped. */
  outboxDays: whole(1, 28).default(7),
  /** Room in memory for reports that cannot be written because the disk is full. */
  memoryBytes: whole(4096, 2 ** 30).default(4 * 2 ** 20),
  /** First and longest wait before connecting again. */
  reconnectBaseMs: whole(1, 3_600_000).default(1000),
  reconnectMaxMs: whole(1, 3_600_000).default(300_000),
  /** Seconds without an acknowledgement after which reports are sent again. */
  ackSeconds: whole(1, 3600).default(30),
  /** About how often to ask the hub how this PC stands, and whom to trust; every day unless somebody is in a hurry. */
  standingSeconds: whole(1, 86_400).default(86_400),
  /** Overrides what the hub wants: seconds between readings, and between heartbeats. */
  probeSeconds: whole(1, 3600).optional(),
  heartbeatSeconds: whole(1, 3600).optional(),
  /** What this PC is for: one that citizens use themselves counts as such in the register and by the standards. */
  pcKind: z.enum(['pc', 'citizen_pc']).default('pc'),
  /** Print service to ask, as CUPS_SERVER; else CUPS_SERVER itself, else this PC's own. */
  cupsServer: z.string().min(1).max(1024).optional(),
  /** Folder with the scanners' configuration; else one of the agent's own. */
  saneConfigDir: z.string().min(1).max(4096).optional(),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Language of the log's texts. */
  lang: z.enum(['vi', 'en']).default('en'),
});
export type Settings = z.infer<typeof Settings>;
