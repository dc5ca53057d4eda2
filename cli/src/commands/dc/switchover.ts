import { setTimeout as pause } from 'node:timers/promises';
import { switchOver } from '@motcua/infra';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags, windowFlags } from '../../flags/centre.ts';
import { changeOptions, stackOptions } from '../../services/centre.ts';
import { tellingSteps } from '../../services/tell-steps.ts';
import { switchoverAnswer } from '../../views/drill.ts';

export default class DcSwitchover extends MotcuaCommand {
  static override flags = { ...stackFlags, ...windowFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcSwitchover);
    const clock = { ...changeOptions(flags), pause: (ms: number) => pause(ms) };
    const options = { ...stackOptions(this.session, flags), ...clock };
    return switchoverAnswer(await tellingSteps(this.session, (onStep) => switchOver({ ...options, onStep })));
  }
}
