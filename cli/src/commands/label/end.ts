import { IntakeTokenRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { fromPeopleFlagTexts as texts } from '../../texts/from-people.ts';
import { codesAnswer } from '../../views/from-people.ts';

export default class LabelEnd extends MotcuaCommand {
  static override args = { id: textArg(texts.code) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(LabelEnd);
    const hub = await connect(this.session, flags);
    const path = `/v1/intake-tokens/${encodeURIComponent(args.id)}/end`;
    return codesAnswer({ tokens: [await hub.post(path, {}, IntakeTokenRow)] });
  }
}
