import type { IsoDate } from '@motcua/inventory';

/** What has to be done about a cause: mend the device, the network or software, or refill, clear, switch on, look after. */
export const causeClasses = ['device', 'network', 'software', 'process'] as const;
export type CauseClass = (typeof causeClasses)[number];

/** Which class each reason has, from a day on. */
export interface CauseTable {
  validFrom: IsoDate;
  source: string;
  reasons: Readonly<Record<CauseClass, readonly string[]>>;
}

/**
 * A project default, found in no regulation. A reason is `process` where nothing is broken and somebody at the counter can
 * end it; `network` where the device may be well and only the way to it is not; what people said in words counts as `device`.
 */
export const causeTables: readonly CauseTable[] = [
  {
    validFrom: '2022-01-01',
    source: 'mặc định của dự án Motcua',
    reasons: {
      device: [
        ...['drum-near-end', 'drum-end', 'fuser-fault', 'service-requested', 'service-advised', 'printer-stopped'],
        ...['printer-partly-stopped', 'printer-warning', 'printer-down', 'printer-other', 'printer-error'],
        ...['print-head-temperature', 'printer-memory-lost', 'cutter-fault', 'printer-fault-recoverable'],
        ...['printer-fault-untold', 'printer-state-untold', 'device-state-untold', 'unexplained', 'reported'],
        ...['reported-broken', 'scanner-invalid', 'scanner-io-error', 'scanner-no-memory', 'scanner-hung'],
        ...['scanner-stopped', 'scanner-down', 'scanner-misfeed', 'scanner-multifeed', 'scanner-feeder-fault'],
        ...['scanner-other', 'subunit-fault', 'subunit-missing', 'subunit-offline', 'output-tray-missing'],
        ...['ups-bypass', 'ups-output-off', 'ups-battery-low', 'ups-battery-depleted', 'ups-battery-fault'],
        ...['ups-replace-battery', 'ups-overload', 'ups-battery-high', 'ups-shutdown-forced', 'ups-alarm'],
        ...['usb-not-recognised', 'usb-over-current', 'usb-printer-silent', 'memory-short', 'load-high'],
        'flapping',
      ],
      network: [
        ...['device-unreachable', 'printer-offline', 'printer-timed-out', 'printer-connecting', 'printer-silent'],
        ...['agent-silent', 'agent-offline', 'queue-machine-silent', 'rating-device-silent', 'citizen-pc-silent'],
        ...['heartbeat-missing', 'print-server-offline', 'ups-data-stale'],
        ...['site-silent', 'reporting-lost'],
      ],
      software: [
        ...['spool-full', 'interpreter-missing', 'queue-rejecting', 'queue-stuck', 'queue-filter-missing'],
        ...['queue-missing', 'spooler-down', 'queue-being-deleted', 'queue-driver-outdated', 'device-unreadable'],
        ...['device-not-probed', 'scanner-unsupported', 'scanner-access-denied', 'scanner-not-listed', 'disk-full'],
        ...['disk-nearly-full', 'clock-wrong', 'reboot-pending', 'clone-suspected', 'not-read', 'tool-missing'],
        ...['permission-denied', 'ups-driver-dead', 'usb-not-authorized', 'usb-not-configured', 'device-disabled'],
        ...['usb-printer-without-queue', 'device-driver-missing', 'device-not-started', 'printer-not-available'],
        ...['page-not-printed', 'system-unreachable'],
      ],
      process: [
        ...['media-empty', 'input-tray-empty', 'media-needed', 'media-low', 'media-jam', 'cover-open', 'door-open'],
        ...['interlock-open', 'input-tray-missing', 'output-almost-full', 'output-full', 'toner-low', 'toner-empty'],
        ...['marker-supply-low', 'marker-supply-empty', 'marker-supply-missing', 'waste-almost-full', 'waste-full'],
        ...['developer-low', 'developer-empty', 'maintenance-due', 'printer-shutdown', 'queue-paused'],
        ...['queue-pausing', 'queue-offline', 'printer-paused', 'print-head-open', 'paper-problem'],
        ...['printer-needs-attention', 'scanner-cancelled', 'scanner-busy', 'scanner-jammed', 'scanner-no-documents'],
        ...['scanner-cover-open', 'scanner-page-length', 'scanner-feeder-overloaded', 'scanner-not-ready'],
        ...['scanner-unplugged', 'subunit-low', 'subunit-empty', 'subunit-full', 'ups-on-battery'],
        ...['device-unplugged-or-off', 'token-absent', 'never-seen', 'pc-off'],
      ],
    },
  },
];

/** The table in force on a day; the first one for days before it. */
export const causeTableOn = (day: IsoDate, tables: readonly CauseTable[] = causeTables): CauseTable =>
  tables.findLast(({ validFrom }) => validFrom <= day) ?? (tables[0] as CauseTable);

/** The class of a reason; a reason from a newer agent counts as `device`. */
export function classifier({ reasons }: CauseTable): (reason: string) => CauseClass {
  const known = new Map(causeClasses.flatMap((name) => reasons[name].map((reason) => [reason, name] as const)));
  return (reason) => known.get(reason) ?? 'device';
}

/** Reasons that say only that something is wrong. */
const vague: ReadonlySet<string> = new Set(['reported', 'reported-broken', 'unexplained']);

/** What a ticket is counted under: its first cause, or the first that says more than that something is wrong. */
export const mainCause = (causes: readonly { reason: string }[]): string =>
  (causes.find(({ reason }) => !vague.has(reason)) ?? causes[0])?.reason ?? 'unexplained';
