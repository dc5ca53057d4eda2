import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { lookAround } from '../../connection/find-target.ts';
import { listSettings } from '../../connection/list-settings.ts';
import { switchFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { flagTexts } from '../../texts/flags.ts';
import { settingsAnswer } from '../../views/settings.ts';

export default class ConfigView extends MotcuaCommand {
  static override flags = { ...hubFlags, origin: switchFlag(flagTexts.origin) };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ConfigView);
    const situation = await lookAround(this.session.io.env, flags);
    const settings = listSettings({ situation, flags, language: this.session.language });
    return settingsAnswer(settings, { withOrigin: flags.origin });
  }
}
