import { audit } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { switchFlag } from '../flags/define.ts';
import { packFlags, sourceFlags } from '../flags/source.ts';
import { auditOfHub } from '../services/audit-of-hub.ts';
import { connect } from '../services/connect.ts';
import { readPacks } from '../services/read-packs.ts';
import { register } from '../services/register.ts';
import { dayOf } from '../services/today.ts';
import { flagTexts } from '../texts/flags.ts';
import { auditAnswer } from '../views/audit.ts';

export default class Audit extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = {
    ...sourceFlags,
    ...packFlags,
    usable: switchFlag(flagTexts.usable),
    all: switchFlag(flagTexts.all),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Audit);
    const { usable, all } = flags;
    const asOf = flags['as-of'] ?? dayOf(this.session.io.now());
    const packs = await readPacks(flags.pack);
    if (flags.file === undefined && flags.pack === undefined) {
      const hub = await connect(this.session, flags);
      return auditAnswer(await auditOfHub(hub, { asOf, usable, all }), packs);
    }
    const installation = await register(this.session, flags);
    return auditAnswer(audit({ installation, packs, asOf, usable, all }), packs);
  }
}
