import { RegisterChangesPage } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { registerTexts } from '../../texts/register.ts';
import { registerLogAnswer } from '../../views/register-log.ts';

export default class RegisterLog extends MotcuaCommand {
  static override flags = { ...hubFlags, limit: numberFlag({ min: 1, max: 1000 })({ words: registerTexts.limit }) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(RegisterLog);
    const hub = await connect(this.session, flags);
    const path = withQuery('/v1/register/changes', { limit: flags.limit ?? 100 });
    const [page, simulated] = await Promise.all([hub.get(path, RegisterChangesPage), hub.isSimulated()]);
    return registerLogAnswer(page, simulated);
  }
}
