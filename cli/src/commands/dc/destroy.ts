import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags, windowFlags } from '../../flags/centre.ts';
import { switchFlag } from '../../flags/define.ts';
import { operate } from '../../services/centre.ts';
import { confirm } from '../../services/confirm.ts';
import { centreFlagTexts, centreTexts } from '../../texts/centre.ts';
import { operationAnswer } from '../../views/centre.ts';

export default class DcDestroy extends MotcuaCommand {
  static override flags = { ...stackFlags, ...windowFlags, yes: switchFlag(centreFlagTexts.yes) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcDestroy);
    await confirm(this.session, { yes: flags.yes, question: centreTexts.askDestroy });
    return operationAnswer(await operate(this.session, { operation: 'destroy', flags }));
  }
}
