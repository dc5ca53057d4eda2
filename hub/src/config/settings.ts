import { MqttUrls } from '@motcua/contract';
import { defaultReadiness } from '@motcua/policies';
import { z } from 'zod';
import { parseReasonHolds } from '../faults/reason-holds.ts';
import { defaultFaultSettings } from '../faults/settings.ts';
import { defaultProblemSettings } from '../problems/settings.ts';

const whole = (most: number) => z.coerce.number().int().min(0).max(most);
const count = (most: number) => z.coerce.number().int().min(1).max(most);
const hubName = z.string().regex(/^[a-z0-9-]{1,32}$/);

/** As contract's MqttUrls will have them. */
const isMqttUrls = (text: string): boolean => MqttUrls.safeParse(text.split(',')).success;

/** Seconds, seconds, times. */
const ReasonHolds = z.record(
  z.string(),
  z.object({ up: whole(90 * 86_400).optional(), down: whole(30 * 86_400).optional(), turns: whole(99).optional() }),
  { error: 'REASON=UP/DOWN/TURNS with commas between' },
);

/** Settings of a hub: key, limits and default in one place. Each is set by `MOTCUA_` and its name in capitals. */
export const Settings = z.object({
  /** Seconds a device must be down before it gets a ticket. */
  holdDownSeconds: whole(30 * 86_400).default(defaultFaultSettings.holdDownSeconds),
  /** Seconds a device must be degraded before it gets a ticket. */
  holdDegradedSeconds: whole(90 * 86_400).default(defaultFaultSettings.holdDegradedSeconds),
  /** Healthy readings in a row that end a fault. */
  healthyReadings: count(1000).default(defaultFaultSettings.healthyReadings),
  /** Days within which a fault that comes back reopens its ticket. */
  reopenDays: whole(366).default(defaultFaultSettings.reopenDays),
  /** Times of single reasons in place of these, as `REASON=UP/DOWN/TURNS,…`: seconds before a ticket, seconds well, breakdowns. */
  reasonHolds: z
    .preprocess((raw) => (typeof raw === 'string' ? parseReasonHolds(raw) : raw), ReasonHolds)
    .default(defaultFaultSettings.reasonHolds),
  /** Times a device may break down within the window of flapping; 0 is as often as it likes. */
  flapTurns: whole(99).default(defaultFaultSettings.flapTurns),
  /** The window of flapping, in seconds. */
  flapSeconds: count(30 * 86_400).default(defaultFaultSettings.flapSeconds),
  /** Seconds for which a device that flaps must be well before its case ends. */
  flapQuietSeconds: whole(30 * 86_400).default(defaultFaultSettings.flapQuietSeconds),
  /** Whether faults of what is not used at night are judged at the next opening of their unit. */
  officeHours: z.stringbool().or(z.boolean()).default(defaultFaultSettings.officeHours),
  /** Whether somebody may approve what they made or submitted themselves; each time stands in the audit log. */
  selfApproval: z.stringbool().or(z.boolean()).default(false),
  /** Working days for which a PC that was switched off in order may be away before it gets a ticket; 0 is for ever. */
  offWorkingDays: whole(366).default(defaultFaultSettings.offWorkingDays),
  /** Seconds within which the PCs of a place fall silent, where it is the place that does. */
  siteWindowSeconds: count(86_400).default(defaultFaultSettings.siteWindowSeconds),
  /** Units at least in which a shared system must fail to be one case. */
  systemUnits: z.coerce.number().int().min(2).max(100_000).default(defaultFaultSettings.systemUnits),
  /** Seconds between two looks at who is silent. */
  lookSeconds: count(300).default(defaultFaultSettings.lookSeconds),
  /** What a counter must have to serve, should have, or is not asked for: `print=must,queue=off`; see docs/tickets.md. */
  readinessNeeds: z
    .string()
    .regex(/^(pc|print|scan|queue|portal)=(must|should|off)(,(pc|print|scan|queue|portal)=(must|should|off)){0,9}$/)
    .optional(),
  /** Percent of its PCs, printers and scanners: with fewer able to work a counter counts as limited. */
  readinessLimitedBelow: whole(100).default(defaultReadiness.limitedBelow),
  /**
   * When a clock calls for somebody, in percent of what it allows, and for whom: `due_soon=75:assignee,overdue=100:counter_head`,
   * or `off`; see docs/tickets.md.
   */
  escalations: z
    .string()
    .regex(
      /^(off|((^|,)(due_soon|overdue|long_overdue)=[1-9]\d{0,3}:(assignee|it_staff|counter_head|unit_head|superior)){1,3})$/,
    )
    .optional(),
  /** Milliseconds that a batch waits for more reports. */
  batchMs: z.coerce.number().int().min(0).max(1000).default(4),
  /** Reports in one transaction at most. */
  batchReports: count(10_000).default(500),
  /** Whether parsing, recording and judging have a thread of their own. */
  ingestThread: z.stringbool().or(z.boolean()).default(true),
  /** Reports that may wait in memory before the broker stops reading from its agents. */
  queueReports: count(1_000_000).default(8000),
  /** The same in bytes. */
  queueBytes: count(2 ** 31).default(64 * 2 ** 20),
  /** Name or address by which agents reach this hub; it stands in the certificate and in what enrolment answers. */
  publicHost: z.string().min(1).max(253).optional(),
  /** URLs of all brokers of this installation, with commas between, the one that agents of this hub prefer first. */
  mqttUrls: z.stringFormat('mqtts://HOST:PORT with commas between', isMqttUrls).optional(),
  /** `embedded`, or the URL of a broker that is a program of its own. */
  broker: z.union([z.literal('embedded'), z.url({ protocol: /^mqtts$/ })]).default('embedded'),
  /** Name of this hub among those that share a broker. */
  hubId: hubName.default('hub1'),
  /** All hubs that may use the broker, with commas between. */
  hubIds: z.stringFormat('names with commas between', /^[a-z0-9-]{1,32}(,[a-z0-9-]{1,32})*$/).optional(),
  /** Seconds after which another hub takes over what one that died did for all of them. */
  leaseSeconds: count(300).default(9),
  /** Folder in which the broker's rules and its list of revoked certificates are kept up to date. */
  brokerFiles: z.string().min(1).optional(),
  /** What makes the broker read them again: a command with its words, instead of SIGHUP to the pid in that folder. */
  brokerReload: z.string().min(1).optional(),
  /** URL of the broker's loopback door by which live connections are cut. */
  brokerCut: z.url({ protocol: /^mqtt$/ }).optional(),
  /** File with the passphrase of the authority's key, where that is encrypted. */
  caPassphraseFile: z.string().min(1).optional(),
  /** Connections at most. */
  connections: count(100_000).default(20_000),
  /** Seconds in which a new connection must have said CONNECT. */
  connectSeconds: count(300).default(15),
  /** Enrolments an address may try in a minute. */
  enrolPerMinute: count(10_000).default(60),
  /** Identity provider that people may log in by (OpenID Connect); https, or http on this machine. */
  oidcIssuer: z
    .url()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/)
    .optional(),
  /** What this installation is called there. */
  oidcClientId: z.string().min(1).max(256).optional(),
  /** File with the secret of this installation there, where it has one; without it PKCE alone proves who asks. */
  oidcClientSecretFile: z.string().min(1).optional(),
  /** Address at which browsers reach this hub (`https://motcua.example`), where something stands before it. */
  webUrl: z
    .url({ protocol: /^https$/ })
    .regex(/^https:\/\/[^/?#@]+\/?$/)
    .optional(),
  /** Requests an account, a token or the administrator may send in a minute. */
  requestsPerMinute: count(1_000_000).default(6000),
  /** Logins an address may try in a minute. */
  loginPerMinute: count(10_000).default(20),
  /** Seconds of silence after which another agent of the unit reads the unit's network devices. */
  takeOverSeconds: count(86_400).default(600),
  /** Days that reports are kept; longer than an outbox (7 days), or a late duplicate would count twice. */
  keepReportDays: z.coerce.number().int().min(8).max(3660).default(30),
  /** Days that the history of devices is kept: more than a year, so that a year can be compared with the one before. */
  keepReadingDays: count(3660).default(400),
  /** Days after which one reading a day is enough. */
  thinReadingDays: count(3660).default(90),
  /** Database from which lists are read while it is near enough to the store: a standby, as `postgres://USER@HOST/DATABASE`. */
  storeRead: z.string().min(1).max(2000).optional(),
  /** File with the password there. */
  storeReadPasswordFile: z.string().min(1).optional(),
  /** Seconds that it may be behind. */
  storeReadLagSeconds: count(300).default(5),
  /** Number of the help line that every notice names; without it no channel is enabled. */
  hotline: z
    .string()
    .regex(/^[0-9+][0-9 .-]{2,29}$/)
    .optional(),
  /** Mail server: `smtps://[USER@]HOST[:PORT]`, or `smtp://` with STARTTLS. */
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address that mails come from. */
  smtpFrom: z.string().min(3).max(254).optional(),
  /** File with the password there. */
  smtpPasswordFile: z.string().min(1).optional(),
  /** File with the certificate of the authority that the mail server's is from, where it is no public one. */
  smtpCaFile: z.string().min(1).optional(),
  /** `HOST` or `HOST:PORT` that webhooks may be sent to, with commas between; no others are. */
  webhookHosts: z.string().min(1).max(4000).optional(),
  /** File with the secret that webhooks are signed with: `whsec_` and base64. */
  webhookSecretFile: z.string().min(1).optional(),
  /** File with the certificate of the authority that theirs are from, where it is no public one. */
  webhookCaFile: z.string().min(1).optional(),
  /** Folder that notices are dropped into as files, for networks that nothing leaves by itself. */
  noticeDropDir: z.string().min(1).optional(),
  /** Address of Zalo's notification service. */
  zaloUrl: z
    .url()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/)
    .default('https://business.openapi.zalo.me/message/template'),
  /** File with the access token there; it is read at each message. */
  zaloTokenFile: z.string().min(1).optional(),
  /** Ids of the approved templates: `opened=ID,closed=ID,overdue=ID,digest=ID`. */
  zaloTemplates: z
    .string()
    .regex(/^(opened|closed|overdue|digest)=\w{1,40}(,(opened|closed|overdue|digest)=\w{1,40})*$/)
    .optional(),
  /** Address of the gateway that SMS are sent by. */
  smsUrl: z
    .url()
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/)
    .optional(),
  /** File with the token there; it is read at each message. */
  smsTokenFile: z.string().min(1).optional(),
  /** Name or number that phones show: up to 11 letters and digits, as registered with the operators. */
  smsSender: z
    .string()
    .regex(/^([A-Za-z0-9]{1,11}|[0-9]{3,15})$/)
    .optional(),
  /** File with the certificate of the authority that the gateway's is from, where it is no public one. */
  smsCaFile: z.string().min(1).optional(),
  /** Whether SMS have the letters of Vietnamese; then a message has room for 70 characters instead of 160. */
  smsAccents: z.stringbool().or(z.boolean()).default(false),
  /** Messages that one notice may take. */
  smsSegments: count(10).default(2),
  /** Tries before a notice is given up; 20 of them take some 14 hours. */
  noticeAttempts: count(1000).default(20),
  /** Seconds after which a try without an answer is given up. */
  noticeTrySeconds: count(600).default(30),
  /** Days that notices are kept once they were acknowledged or given up. */
  keepNoticeDays: count(3660).default(90),
  /** Seconds between two notices to a person at least; what comes meanwhile goes together. */
  noticeGapSeconds: count(86_400).default(60),
  /** Networks in CIDR, with commas between, that people may report from by a QR code that names none; without it any. */
  intakeNetworks: z.string().min(1).max(2000).optional(),
  /** Pages of the form that an address, and that a code, may ask for in a minute. */
  intakePerMinute: count(10_000).default(60),
  /** Reports that may come by one code in an hour. */
  intakeReportsPerHour: count(10_000).default(30),
  /** Room for photos of tickets. */
  photoMegabytes: count(1_000_000).default(2048),
  /** Days that photos are kept after their ticket was closed. */
  keepPhotoDays: count(3660).default(180),
  /** Days that it is kept when a line to units was up or down: two years and a month, so that a month can be compared with those before. */
  keepLinkDays: count(3660).default(761),
  /** Units with the same reason on the same model or system that make a proposed problem. */
  problemUnits: z.coerce.number().int().min(2).max(100_000).default(defaultProblemSettings.problemUnits),
  /** Days in which it must begin in all of them. */
  problemDays: count(366).default(defaultProblemSettings.problemDays),
  /** Days after its end within which the same reason on the same device counts as come back. */
  recurrenceDays: whole(366).default(defaultProblemSettings.recurrenceDays),
  /** Different messages kept in quarantine. */
  quarantineRows: count(1_000_000).default(10_000),
});
export type Settings = z.infer<typeof Settings>;
