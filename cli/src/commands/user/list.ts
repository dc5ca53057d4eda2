import { AccountRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { accountsAnswer } from '../../views/access.ts';

export default class UserList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(UserList);
    const hub = await connect(this.session, flags);
    return accountsAnswer({ users: await hub.rows('/v1/accounts', 'accounts', AccountRow) });
  }
}
