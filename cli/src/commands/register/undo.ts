import { RegisterCommit } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { registerTexts } from '../../texts/register.ts';
import { registerUndoAnswer } from '../../views/register-log.ts';

export default class RegisterUndo extends MotcuaCommand {
  static override args = { change: textArg(registerTexts.change) };
  static override flags = { yes: switchFlag(registerTexts.yes), ...hubFlags };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(RegisterUndo);
    const hub = await connect(this.session, flags);
    const path = `/v1/register/changes/${encodeURIComponent(args.change)}/undo${flags.yes ? '' : '?dryRun=1'}`;
    const done = await hub.ask({ method: 'POST', path, body: {}, timeoutMs: 120_000 }, RegisterCommit);
    return registerUndoAnswer({ undone: args.change, ...done });
  }
}
