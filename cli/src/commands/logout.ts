import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { hubFlags } from '../flags/hub.ts';
import { anything } from '../services/anything.ts';
import { connect } from '../services/connect.ts';
import { viewTexts } from '../texts/views.ts';
import { sentence } from '../views/access.ts';

export default class Logout extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Logout);
    const hub = await connect(this.session, flags);
    return sentence(await hub.post('/v1/logout', {}, anything), viewTexts.loggedOut);
  }
}
