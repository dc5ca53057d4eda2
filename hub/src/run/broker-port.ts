import type { BrokerPort } from '../broker/index.ts';
import { admit, type PresenceWatch } from '../identity/index.ts';
import type { Intake } from '../ingest/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/index.ts';
import { isoClock } from '../time/iso.ts';
import { keepViolation } from './keep-violation.ts';

/** Answers the broker's questions from the store, and hands on what agents say. */
export function makeBrokerPort({
  store,
  intake,
  log,
  now,
  greet,
  forget,
  watch,
}: {
  store: Store;
  intake: Intake;
  log: Log;
  now: () => number;
  greet: (agent: string) => Promise<void>;
  /** Of what agents were told. */
  forget: () => void;
  watch: Pick<PresenceWatch, 'heard'>;
}): BrokerPort {
  const at = isoClock(now);
  return {
    authenticate: ({ commonName: agent, serial }) => admit(store, { agent, serial, at: at() }),
    accept(said) {
      if (said.leaf === 'presence') watch.heard({ ...said, at: at() });
      return intake.accept({ ...said, receivedAt: at() });
    },
    violated(violation) {
      const { agent, topic, code, bytes, detail } = violation;
      log.warn({ agent, topic, code, bytes, detail }, 'a message was refused and its sender cut off');
      keepViolation(store, violation, at()).catch((error) => log.error({ err: error }, 'it could not be kept'));
    },
    connected(agent) {
      log.info({ agent }, 'an agent is connected');
      greet(agent).catch((error) => log.error({ err: error, agent }, 'an agent could not be told where it stands'));
    },
    renewed: forget,
  };
}
