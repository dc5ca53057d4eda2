import { resolve } from 'node:path';
import { verifyBackup } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { argTexts } from '../../texts/flags.ts';
import { backupVerdictAnswer } from '../../views/backup.ts';

export default class HubVerify extends MotcuaCommand {
  static override args = { backup: textArg(argTexts.backup) };

  async run(): Promise<Answer> {
    const { args } = await this.parse(HubVerify);
    return backupVerdictAnswer(await verifyBackup(resolve(args.backup)));
  }
}
