import { NoticeView } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { noticeArgs } from '../../texts/notice.ts';
import { noticeAnswer } from '../../views/notices.ts';

export default class NoticeShow extends MotcuaCommand {
  static override args = { notice: textArg(noticeArgs.notice) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(NoticeShow);
    const hub = await connect(this.session, flags);
    const path = `/v1/notices/${encodeURIComponent(args.notice)}`;
    return noticeAnswer(await hub.get(path, NoticeView));
  }
}
