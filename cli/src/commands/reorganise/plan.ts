import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { reorganiseFlags } from '../../flags/reorganise.ts';
import { planFor } from '../../services/reorganise.ts';
import { reorganisationAnswer } from '../../views/reorganisation.ts';

export default class ReorganisePlan extends MotcuaCommand {
  static override flags = reorganiseFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(ReorganisePlan);
    return reorganisationAnswer(await planFor(this.session, flags));
  }
}
