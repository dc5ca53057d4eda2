import { migrateInstallation } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { switchFlag, textFlag } from '../../flags/define.ts';
import { dataFolder } from '../../services/data-folder.ts';
import { flagTexts } from '../../texts/flags.ts';
import { migrationAnswer } from '../../views/migration.ts';

export default class HubMigrate extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    'dry-run': switchFlag(flagTexts.dryRun),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubMigrate);
    const dryRun = flags['dry-run'] === true;
    return migrationAnswer(
      await migrateInstallation({ dataDir: dataFolder(this.session, flags.data), dryRun }),
      dryRun,
    );
  }
}
