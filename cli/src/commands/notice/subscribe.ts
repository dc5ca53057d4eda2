import { channelKinds, escalationDesks, languages, SubscriptionRow } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag, textsFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { parseQuiet } from '../../services/parse-quiet.ts';
import { flagTexts } from '../../texts/flags.ts';
import { noticeFlags } from '../../texts/notice.ts';
import { subscriptionsAnswer } from '../../views/notices.ts';

export default class NoticeSubscribe extends MotcuaCommand {
  static override flags = {
    channel: choiceFlag(channelKinds)({ words: noticeFlags.channel, required: true }),
    address: textFlag({ words: noticeFlags.address, required: true }),
    account: textFlag({ words: noticeFlags.account, helpValue: 'NAME' }),
    language: choiceFlag(languages)({ words: noticeFlags.language }),
    unit: textFlag({ words: flagTexts.unit, helpValue: 'CODE' }),
    priority: textsFlag({ words: noticeFlags.priority, helpValue: 'P1|P2|P3' }),
    kind: textsFlag({ words: noticeFlags.kind, helpValue: 'KIND' }),
    desk: textsFlag({ words: noticeFlags.desk, helpValue: escalationDesks.join('|') }),
    'quiet-hours': textFlag({ words: noticeFlags.quiet, helpValue: 'HH:MM-HH:MM' }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(NoticeSubscribe);
    const { channel, address, account = null, language = 'vi', unit = null } = flags;
    const hours = flags['quiet-hours'];
    const quiet = hours === undefined ? null : parseQuiet(hours);
    const hub = await connect(this.session, flags);
    const body = { channel, address, account, language, unit, quiet };
    const { priority: priorities = [], kind: kinds = [], desk: desks = [] } = flags;
    const row = await hub.post('/v1/notice-subscriptions', { ...body, priorities, kinds, desks }, SubscriptionRow);
    return subscriptionsAnswer({ subscriptions: [row] });
  }
}
