import { type AuditEvent, type AuditVerdict, exit, fill } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { auditBroken, viewTexts } from '../texts/views.ts';

/** Events of the audit log, the oldest first. */
export const auditLogAnswer = (data: { events: AuditEvent[] }): Answer => ({
  data,
  view: {
    simulated: false,
    sections: [
      table<AuditEvent>({
        rows: data.events,
        columns: [
          { key: 'seq', words: heads.number, type: 'number', value: ({ seq }) => seq },
          { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
          { key: 'actor', words: heads.actor, keep: true, value: ({ actorName }) => actorName },
          { key: 'action', words: heads.action, keep: true, value: ({ action }) => action },
          { key: 'object', words: heads.object, keep: true, value: ({ object }) => object },
          { key: 'unit', words: heads.unit, value: ({ unit }) => unit },
          { key: 'address', words: heads.address, value: ({ address }) => address, wide: true },
          { key: 'detail', words: heads.detail, value: ({ detail }) => JSON.stringify(detail), wide: true },
          { key: 'hash', words: heads.hash, value: ({ hash }) => hash, wide: true },
        ],
      }),
    ],
  },
});

/** Whether the log is as it was written; if not, from which event on nobody can say. */
export function auditVerdictAnswer(data: AuditVerdict): Answer {
  const words = data.ok ? viewTexts.auditIntact : auditBroken[data.why];
  const params = data.ok ? { events: data.events, head: data.head } : { events: data.events, at: data.at };
  const line = { vi: fill(words.vi, params), en: fill(words.en, params) };
  return {
    data,
    view: { simulated: false, sections: [{ is: 'lines', lines: [line] }] },
    exit: data.ok ? exit.ok : exit.changes,
  };
}
