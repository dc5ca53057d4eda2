import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { anything } from '../../services/anything.ts';
import { connect } from '../../services/connect.ts';
import { argTexts } from '../../texts/flags.ts';
import { viewTexts } from '../../texts/views.ts';
import { sentence } from '../../views/access.ts';

export default class TokenRevoke extends MotcuaCommand {
  static override args = { id: textArg(argTexts.tokenId) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TokenRevoke);
    const hub = await connect(this.session, flags);
    const path = `/v1/tokens/${encodeURIComponent(args.id)}/revoke`;
    return sentence(await hub.post(path, {}, anything), viewTexts.tokenRevoked);
  }
}
