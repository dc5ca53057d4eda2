import { StatusView } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { hubFlags } from '../flags/hub.ts';
import { connect, withQuery } from '../services/connect.ts';
import { statusAnswer } from '../views/status.ts';

export default class Status extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Status);
    const hub = await connect(this.session, flags);
    return statusAnswer(await hub.get(withQuery('/v1/status', { asOf: flags['as-of'] }), StatusView));
  }
}
