import type { Answer } from '../answer.ts';
import type { Session } from '../session.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { talkTexts } from '../texts/talk.ts';

/** Who this PC is now. */
export function enrolmentAnswer(
  data: { agent: string; unit: string; mqttUrl: string; state: string },
  { tell }: Pick<Session, 'tell'>,
): Answer {
  tell(talkTexts.enrolled, data);
  const { agent, unit, state } = data;
  const facts = [
    { words: heads.agent, value: agent },
    { words: heads.unit, value: unit },
    { words: heads.state, value: state },
  ];
  return { data, view: { simulated: false, sections: [{ is: 'facts', facts }] } };
}
