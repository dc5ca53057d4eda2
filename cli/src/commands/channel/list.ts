import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { listChannels } from '../../services/list-channels.ts';
import { channelsAnswer } from '../../views/notices.ts';

export default class ChannelList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ChannelList);
    return channelsAnswer(await listChannels(this.session, flags));
  }
}
