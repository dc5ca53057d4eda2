import { NoticeRow, noticeStates } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { noticeFlags } from '../../texts/notice.ts';
import { noticesAnswer } from '../../views/notices.ts';

export default class NoticeList extends MotcuaCommand {
  static override flags = { state: choiceFlag(noticeStates)({ words: noticeFlags.state }), ...hubFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(NoticeList);
    const hub = await connect(this.session, flags);
    return noticesAnswer({
      notices: await hub.rows(withQuery('/v1/notices', { state: flags.state }), 'notices', NoticeRow),
    });
  }
}
