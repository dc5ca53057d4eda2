import { unlockStack } from '@motcua/infra';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags } from '../../flags/centre.ts';
import { stackOptions } from '../../services/centre.ts';
import { centreTexts } from '../../texts/centre.ts';
import { doneAnswer } from '../../views/centre.ts';

export default class DcUnlock extends MotcuaCommand {
  static override flags = { ...stackFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcUnlock);
    await unlockStack(stackOptions(this.session, flags));
    return doneAnswer({ stack: flags.stack, unlocked: true }, centreTexts.unlocked, { stack: flags.stack });
  }
}
