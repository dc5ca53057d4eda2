import { resolve } from 'node:path';
import { enrolAgent } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { httpsUrl } from '../../connection/open-target.ts';
import { agentStateDir } from '../../connection/places.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { readSecret } from '../../services/read-secret.ts';
import { flagTexts } from '../../texts/flags.ts';
import { enrolmentAnswer } from '../../views/enrolment.ts';

export default class AgentEnrol extends MotcuaCommand {
  static override flags = {
    hub: textFlag({ words: flagTexts.hub, helpValue: 'URL', required: true }),
    'token-file': textFlag({ words: flagTexts.tokenFile, helpValue: 'FILE', required: true }),
    state: textFlag({ words: flagTexts.stateDir, helpValue: 'DIR' }),
    force: switchFlag(flagTexts.force),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentEnrol);
    const { io, signal } = this.session;
    const hubUrl = httpsUrl(flags.hub, '--hub');
    const state = resolve(flags.state ?? agentStateDir(io.env));
    const tokenPath = flags['token-file'];
    const token = await readSecret(tokenPath);
    const enrolled = await enrolAgent({ hubUrl, token, tokenPath, state, force: flags.force, signal });
    return enrolmentAnswer({ ...enrolled, state }, this.session);
  }
}
