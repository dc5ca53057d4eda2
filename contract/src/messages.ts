import type * as z from 'zod';
import type { Words } from './text/words.ts';
import { type AgentTopic, agentTopic, type UnitTopic, unitTopic } from './topics.ts';
import { Ack, Refused } from './wire/answer.ts';
import { Desired } from './wire/desired.ts';
import { Presence } from './wire/presence.ts';
import { UnitReadiness } from './wire/readiness.ts';
import { Report, ReportWire } from './wire/report.ts';

interface MessageRow {
  /** Of the topics of an agent, or of a unit. */
  leaf: AgentTopic | UnitTopic;
  from: 'agent' | 'hub';
  schema: z.ZodType;
  /** The schema without transforms, for documents. */
  wire: z.ZodType;
  qos: 0 | 1;
  retain: boolean;
  words: Words;
}

/** Every message on the wire. A message that is not in this table does not exist. */
export const messages = {
  presence: {
    leaf: 'presence',
    from: 'agent',
    schema: Presence,
    wire: Presence,
    qos: 1,
    retain: true,
    words: {
      vi: 'Giấy khai sinh và lời trăng trối của phần mềm giám sát',
      en: 'Birth certificate and will of an agent',
    },
  },
  report: {
    leaf: 'report',
    from: 'agent',
    schema: Report,
    wire: ReportWire,
    qos: 1,
    retain: false,
    words: { vi: 'Báo cáo của phần mềm giám sát', en: 'What an agent has read' },
  },
  ack: {
    leaf: 'ack',
    from: 'hub',
    schema: Ack,
    wire: Ack,
    qos: 1,
    retain: true,
    words: {
      vi: 'Báo cáo cuối cùng đã ghi vào cơ sở dữ liệu',
      en: 'The last report that is committed in the database',
    },
  },
  refused: {
    leaf: 'ack',
    from: 'hub',
    schema: Refused,
    wire: Refused,
    qos: 1,
    retain: false,
    words: { vi: 'Báo cáo bị từ chối, không gửi lại', en: 'A report that is refused and must not be sent again' },
  },
  desired: {
    leaf: 'desired',
    from: 'hub',
    schema: Desired,
    wire: Desired,
    qos: 1,
    retain: true,
    words: { vi: 'Cấu hình mong muốn của phần mềm giám sát', en: 'What the hub wants of an agent' },
  },
  readiness: {
    leaf: 'readiness',
    from: 'hub',
    schema: UnitReadiness,
    wire: UnitReadiness,
    qos: 1,
    retain: true,
    words: {
      vi: 'Bộ phận Một cửa có phục vụ được người dân lúc này không, và vì sao',
      en: 'Whether the counter of a unit can serve a citizen now, and why not; empty once the unit is no more',
    },
  },
} as const satisfies Record<string, MessageRow>;

export type MessageName = keyof typeof messages;
export type Message<Name extends MessageName> = z.infer<(typeof messages)[Name]['schema']>;

/** The topic of a message for one agent, or about one unit by its code. */
export function topicOf(name: MessageName, about: string): string {
  const { leaf } = messages[name];
  return leaf === 'readiness' ? unitTopic(about, leaf) : agentTopic(about, leaf);
}
