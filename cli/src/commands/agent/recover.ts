import { resolve } from 'node:path';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { agentStateDir } from '../../connection/places.ts';
import { numberFlag, textFlag } from '../../flags/define.ts';
import { recover } from '../../services/recover.ts';
import { flagTexts } from '../../texts/flags.ts';
import { identityFlagTexts } from '../../texts/identity.ts';
import { enrolmentAnswer } from '../../views/enrolment.ts';

export default class AgentRecover extends MotcuaCommand {
  static override flags = {
    hub: textFlag({ words: flagTexts.hub, helpValue: 'URL', required: true }),
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE', required: true }),
    'token-file': textFlag({ words: identityFlagTexts.trustToken, helpValue: 'FILE' }),
    'ca-file': textFlag({ words: identityFlagTexts.trustCa, helpValue: 'FILE' }),
    every: numberFlag({ min: 1, max: 3600 })({ words: identityFlagTexts.every, default: 10 }),
    state: textFlag({ words: flagTexts.stateDir, helpValue: 'DIR' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentRecover);
    const state = resolve(flags.state ?? agentStateDir(this.session.io.env));
    return enrolmentAnswer({ ...(await recover(this.session, { ...flags, state })), state }, this.session);
  }
}
