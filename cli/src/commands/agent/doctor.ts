import { resolve } from 'node:path';
import { doctorReport } from '@motcua/agent';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textFlag } from '../../flags/define.ts';
import { flagTexts } from '../../texts/flags.ts';
import { examinationAnswer } from '../../views/examination.ts';

export default class AgentDoctor extends MotcuaCommand {
  static override flags = { state: textFlag({ words: flagTexts.stateDir, helpValue: 'DIR' }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AgentDoctor);
    const { io, signal } = this.session;
    const state = flags.state === undefined ? undefined : resolve(flags.state);
    return examinationAnswer(await doctorReport({ state, signal, env: io.env }));
  }
}
