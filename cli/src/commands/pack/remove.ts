import { StandardFileResult } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { standardArgs } from '../../texts/standards.ts';
import { installedAnswer } from '../../views/packs.ts';

export default class PackRemove extends MotcuaCommand {
  static override args = { file: textArg(standardArgs.fileName) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(PackRemove);
    const hub = await connect(this.session, flags);
    const path = `/v1/standard-files/${encodeURIComponent(args.file)}/remove`;
    return installedAnswer(await hub.post(path, {}, StandardFileResult));
  }
}
