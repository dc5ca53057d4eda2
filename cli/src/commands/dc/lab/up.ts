import { labUp } from '@motcua/infra';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { labOptions } from '../../../services/lab.ts';
import { labAnswer } from '../../../views/centre.ts';

export default class DcLabUp extends MotcuaCommand {
  async run(): Promise<Answer> {
    await this.parse(DcLabUp);
    return labAnswer(await labUp(labOptions(this.session)));
  }
}
