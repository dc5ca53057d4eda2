import { SubscriptionRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { subscriptionsAnswer } from '../../views/notices.ts';

export default class NoticeSubscriptions extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(NoticeSubscriptions);
    const hub = await connect(this.session, flags);
    const subscriptions = await hub.rows('/v1/notice-subscriptions', 'subscriptions', SubscriptionRow);
    return subscriptionsAnswer({ subscriptions });
  }
}
