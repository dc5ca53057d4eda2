import { IntakeTokenRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { codesAnswer } from '../../views/from-people.ts';

export default class LabelCodes extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(LabelCodes);
    const hub = await connect(this.session, flags);
    return codesAnswer({ tokens: await hub.rows('/v1/intake-tokens', 'tokens', IntakeTokenRow) });
  }
}
