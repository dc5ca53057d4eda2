import { SubscriptionRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { noticeArgs } from '../../texts/notice.ts';
import { subscriptionsAnswer } from '../../views/notices.ts';

export default class NoticeUnsubscribe extends MotcuaCommand {
  static override args = { subscription: textArg(noticeArgs.subscription) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(NoticeUnsubscribe);
    const hub = await connect(this.session, flags);
    const path = `/v1/notice-subscriptions/${encodeURIComponent(args.subscription)}/end`;
    return subscriptionsAnswer({ subscriptions: [await hub.post(path, {}, SubscriptionRow)] });
  }
}
