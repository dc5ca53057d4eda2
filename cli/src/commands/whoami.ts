import { WhoAmI as Who } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { hubFlags } from '../flags/hub.ts';
import { connect } from '../services/connect.ts';
import { whoAmIAnswer } from '../views/access.ts';

export default class WhoAmI extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(WhoAmI);
    const hub = await connect(this.session, flags);
    return whoAmIAnswer(await hub.get('/v1/whoami', Who));
  }
}
