import { hash } from 'node:crypto';
import { maxMessageBytes } from '@motcua/contract';
import type { Violation } from '../broker/index.ts';
import type { Store } from '../store/index.ts';

/** Keeps a message that the broker refused, so that somebody can find out who tries what. */
export const keepViolation = (store: Store, violation: Violation, receivedAt: string): Promise<void> =>
  store.recorder.transaction((step) =>
    step.quarantine([
      {
        agent: violation.agent,
        topic: violation.topic.slice(0, 512),
        sha256: hash('sha256', violation.payload),
        code: violation.code,
        detail: violation.detail,
        payload: violation.payload.subarray(0, maxMessageBytes),
        bytes: violation.bytes,
        receivedAt,
      },
    ]),
  );
