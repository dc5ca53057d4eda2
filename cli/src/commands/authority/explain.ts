import { AuthorityView } from '@motcua/contract';
import { assetClasses, authorityActions, desks } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { requestFlags } from '../../flags/ticket.ts';
import { connect, withQuery } from '../../services/connect.ts';
import { ticketFlagTexts as texts } from '../../texts/tickets.ts';
import { authorityAnswer } from '../../views/authority.ts';

export default class AuthorityExplain extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    amount: requestFlags.amount,
    action: choiceFlag(authorityActions)({ words: texts.action, required: true }),
    class: choiceFlag(assetClasses)({ words: texts.assetClass, required: true }),
    actor: choiceFlag(desks)({ words: texts.actor, required: true }),
    date: textFlag({ words: texts.date, helpValue: 'DATE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(AuthorityExplain);
    const hub = await connect(this.session, flags);
    const { action, class: assetClass, amount, actor, date } = flags;
    return authorityAnswer(
      await hub.get(withQuery('/v1/authority', { action, assetClass, amount, actor, date }), AuthorityView),
    );
  }
}
