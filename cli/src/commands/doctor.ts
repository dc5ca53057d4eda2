import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { hubFlags } from '../flags/hub.ts';
import { examineInstallation } from '../services/doctor/examine-installation.ts';
import { checksAnswer } from '../views/checks.ts';

export default class Doctor extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Doctor);
    return checksAnswer(await examineInstallation(this.session, flags));
  }
}
