import { asOf, isValidOn } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { knownAtFlags } from '../flags/register.ts';
import { sourceFlags } from '../flags/source.ts';
import { everything } from '../services/everything.ts';
import { dayOf } from '../services/today.ts';
import { exportAnswer } from '../views/export.ts';

export default class Export extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = { ...sourceFlags, ...knownAtFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Export);
    const { installation: whole, standards, links: all } = await everything(this.session, flags);
    const day = flags['as-of'];
    const installation = day === undefined ? whole : asOf(whole, day);
    const links = day === undefined ? all : all.filter((link) => isValidOn(link, day));
    return exportAnswer({ ...installation, standards, links }, { asOf: day ?? dayOf(this.session.io.now()) });
  }
}
