import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { Probe } from '../../probe/probe.ts';
import { type RawModel, rawLanguages } from '../../probe/raw/languages.ts';
import { interpretRaw } from './interpret.ts';
import type { RawState } from './raw-state.ts';

/** How a printer on a raw port is, and in which language it said so; null when it was silent. */
export interface RawReading {
  state: RawState;
  language: RawModel | null;
}

interface RawQuestionOf {
  host: string;
  port: number;
  model: RawModel | 'auto';
}

/** Why bytes that came are no status; who prints it for a person has words of its own. */
export const noRawStatus = 'not a status of such a printer';

/** Asks one printer on its raw port for its state, and hangs up. */
export async function readRaw(
  { raw }: Pick<Probe, 'raw'>,
  { host, port, model }: RawQuestionOf,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Outcome<RawReading>> {
  const answer = await raw({ host, port }, rawLanguages(model), options);
  if (!answer.ok) return answer;
  const state = interpretRaw(answer.value);
  const { language } = answer.value;
  return state === null ? failure('device-unreadable', `${language}: ${noRawStatus}`) : success({ state, language });
}
