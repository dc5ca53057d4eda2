import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { undoChange } from '../../services/undo-change.ts';
import { registerTexts } from '../../texts/register.ts';
import { registerUndoAnswer } from '../../views/register-log.ts';

export default class RegisterUndo extends MotcuaCommand {
  static override args = { change: textArg(registerTexts.change) };
  static override flags = { yes: switchFlag(registerTexts.yes), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(RegisterUndo);
    const done = await undoChange(await connect(this.session, flags), { change: args.change, yes: flags.yes });
    return registerUndoAnswer({ undone: args.change, ...done });
  }
}
