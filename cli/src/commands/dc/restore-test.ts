import { restoreTest } from '@motcua/infra';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { stackFlags } from '../../flags/centre.ts';
import { stackOptions } from '../../services/centre.ts';
import { tellingSteps } from '../../services/tell-steps.ts';
import { restoreAnswer } from '../../views/drill.ts';

export default class DcRestoreTest extends MotcuaCommand {
  static override flags = { ...stackFlags };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(DcRestoreTest);
    const options = { ...stackOptions(this.session, flags), now: Date.now };
    return restoreAnswer(await tellingSteps(this.session, (onStep) => restoreTest({ ...options, onStep })));
  }
}
