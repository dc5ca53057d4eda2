import { RegisterChangeView } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { registerTexts } from '../../texts/register.ts';
import { registerChangeAnswer } from '../../views/register-log.ts';

export default class RegisterShow extends MotcuaCommand {
  static override args = { change: textArg(registerTexts.change) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(RegisterShow);
    const hub = await connect(this.session, flags);
    const path = `/v1/register/changes/${encodeURIComponent(args.change)}?limit=100000`;
    const [change, simulated] = await Promise.all([hub.get(path, RegisterChangeView), hub.isSimulated()]);
    return registerChangeAnswer(change, simulated);
  }
}
