import { labDown } from '@motcua/infra';
import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { labOptions } from '../../../services/lab.ts';
import { centreTexts } from '../../../texts/centre.ts';
import { doneAnswer } from '../../../views/centre.ts';

export default class DcLabDown extends MotcuaCommand {
  async run(): Promise<Answer> {
    await this.parse(DcLabDown);
    return doneAnswer(await labDown(labOptions(this.session)), centreTexts.labGone);
  }
}
