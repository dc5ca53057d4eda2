import { audit, auditTrend, compareAudits, trendSteps } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { dayFlag } from '../flags/day.ts';
import { choiceFlag, switchFlag, textFlag } from '../flags/define.ts';
import { knownAtFlags } from '../flags/register.ts';
import { packFlags, sourceFlags } from '../flags/source.ts';
import { auditOfHub } from '../services/audit-of-hub.ts';
import { connect } from '../services/connect.ts';
import { judgeBy } from '../services/judge-by.ts';
import { knownAtOf } from '../services/known-at.ts';
import { readAllPacks } from '../services/read-packs.ts';
import { replaceWith } from '../services/replace-packs.ts';
import { dayOf } from '../services/today.ts';
import { flagTexts } from '../texts/flags.ts';
import { standardFlags } from '../texts/standards.ts';
import { auditAnswer } from '../views/audit.ts';
import { comparisonAnswer } from '../views/comparison.ts';
import { trendAnswer } from '../views/trend.ts';

export default class Audit extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    ...packFlags,
    ...knownAtFlags,
    usable: switchFlag(flagTexts.usable),
    all: switchFlag(flagTexts.all),
    compare: textFlag({ words: standardFlags.compare, helpValue: 'PACK' }),
    trend: switchFlag(standardFlags.trend),
    from: dayFlag(standardFlags.trendFrom, ['trend']),
    to: dayFlag(standardFlags.trendTo, ['trend']),
    step: choiceFlag(trendSteps)({ words: standardFlags.step, dependsOn: ['trend'] }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Audit);
    const { usable, all } = flags;
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    const { compare, trend } = flags;
    if (flags.file === undefined && flags.pack === undefined && compare === undefined && !trend) {
      const knownAt = knownAtOf(flags, this.session.io.now());
      const hub = await connect(this.session, flags);
      return auditAnswer(await auditOfHub(hub, { asOf, knownAt, usable, all }), await readAllPacks());
    }
    const { installation, packs, settings } = await judgeBy(this.session, flags);
    const question = { installation, packs, settings, asOf, usable };
    if (compare !== undefined) {
      const wanted = await replaceWith(packs, compare, settings);
      return comparisonAnswer(compareAudits(question, wanted), wanted);
    }
    if (trend) {
      const { from = `${asOf.slice(0, 4)}-01-01`, to = asOf, step = 'month' } = flags;
      return trendAnswer(auditTrend(question, { from, to, step }), packs);
    }
    return auditAnswer(audit({ ...question, all }), packs);
  }
}
