import { type ErrorCode, errorRows, fill, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import type { RefusedMessage } from '../services/list-quarantine.ts';
import { columnTexts as heads } from '../texts/columns.ts';

/** The list of refused messages. */
export const quarantineAnswer = (data: { messages: RefusedMessage[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<RefusedMessage>({
        rows: data.messages,
        columns: [
          { key: 'lastReceivedAt', words: heads.time, type: 'instant', value: ({ lastReceivedAt }) => lastReceivedAt },
          { key: 'agent', words: heads.agent, keep: true, value: ({ agent }) => agent },
          { key: 'code', words: heads.code, keep: true, value: ({ code }) => code },
          { key: 'reason', words: heads.reason, value: reasonOf },
          { key: 'count', words: heads.count, type: 'number', value: ({ count }) => count },
          { key: 'topic', words: heads.topic, value: ({ topic }) => topic, wide: true },
          { key: 'bytes', words: heads.bytes, type: 'number', value: ({ bytes }) => bytes, wide: true },
        ],
      }),
    ],
  },
});

function reasonOf({ code, detail }: RefusedMessage): Words | string | null {
  if (!(code in errorRows)) return detail;
  const { words } = errorRows[code as ErrorCode];
  const params = { detail: detail ?? '' };
  return { vi: fill(words.vi, params), en: fill(words.en, params) };
}
