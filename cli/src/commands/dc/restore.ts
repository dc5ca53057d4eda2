import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags } from '../../flags/centre.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { restoreTo } from '../../services/restore.ts';
import { centreFlagTexts } from '../../texts/centre.ts';
import { restoreFlagTexts as texts } from '../../texts/restore.ts';
import { restoredAnswer } from '../../views/restore.ts';

export default class DcRestore extends MotcuaCommand {
  static override flags = {
    ...stackFlags,
    to: textFlag({ words: texts.to, helpValue: 'TIME', required: true }),
    yes: switchFlag(centreFlagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcRestore);
    return restoredAnswer(await restoreTo(this.session, flags));
  }
}
