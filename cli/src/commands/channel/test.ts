import { ChannelTestResult, languages } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { noticeArgs, noticeFlags } from '../../texts/notice.ts';
import { channelTestAnswer } from '../../views/notices.ts';

export default class ChannelTest extends MotcuaCommand {
  static override args = { channel: textArg(noticeArgs.channel) };
  static override flags = {
    address: textFlag({ words: noticeFlags.address, required: true }),
    language: choiceFlag(languages)({ words: noticeFlags.language }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(ChannelTest);
    const { address, language = 'vi' } = flags;
    const hub = await connect(this.session, flags);
    const path = `/v1/channels/${encodeURIComponent(args.channel)}/test`;
    return channelTestAnswer(await hub.post(path, { address, language }, ChannelTestResult));
  }
}
