import { ApiTokenRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { apiTokensAnswer } from '../../views/access.ts';

export default class TokenList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(TokenList);
    const hub = await connect(this.session, flags);
    return apiTokensAnswer({ tokens: await hub.rows('/v1/tokens', 'tokens', ApiTokenRow) });
  }
}
