import { asOf, saveInstallation } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { sourceFlags } from '../flags/source.ts';
import { register } from '../services/register.ts';

export default class Export extends MotcuaCommand {
  static override takesAsOf = true;
  static override flags = sourceFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Export);
    const whole = await register(this.session, flags);
    const day = flags['as-of'];
    const installation = day === undefined ? whole : asOf(whole, day);
    const yaml = saveInstallation(installation);
    return { data: installation, view: { simulated: installation.simulated, sections: [], text: yaml, yaml } };
  }
}
