import { resolve } from 'node:path';
import { runAgent } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { agentStateDir } from '../../connection/places.ts';
import { textFlag } from '../../flags/define.ts';
import { flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';

export default class AgentRun extends MotcuaCommand {
  static override flags = { state: textFlag({ words: flagTexts.stateDir, helpValue: 'DIR' }) };

  async run(): Promise<Answer | undefined> {
    const { flags } = await this.parse(AgentRun);
    const { io, signal, tell, language } = this.session;
    const state = resolve(flags.state ?? agentStateDir(io.env));
    tell(talkTexts.agentRunning);
    await runAgent({
      state,
      signal,
      env: io.env,
      settings: { lang: language },
      // One line of data an event, for whoever started this program.
      onEvent: (event) => io.stdout.write(`${JSON.stringify(event)}\n`),
    });
    tell(talkTexts.agentStopped);
    return undefined;
  }
}
