import { basename, resolve } from 'node:path';
import { initInstallation } from '@motcua/hub';
import { checkLinkUnits } from '@motcua/inventory';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { switchFlag, textFlag } from '../flags/define.ts';
import { dataFolder } from '../services/data-folder.ts';
import { openingsOf, readWholeSource } from '../services/read-source.ts';
import { standardsOf } from '../services/standards-of.ts';
import { flagTexts } from '../texts/flags.ts';
import { initAnswer } from '../views/init.ts';

export default class Init extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.initData, helpValue: 'DIR' }),
    from: textFlag({ words: flagTexts.from, helpValue: 'SOURCE' }),
    store: textFlag({ words: flagTexts.store, helpValue: 'URL' }),
    'store-password-file': textFlag({ words: flagTexts.storePasswordFile, helpValue: 'FILE' }),
    yes: switchFlag(flagTexts.yes),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Init);
    const dataDir = dataFolder(this.session, flags.data);
    const source = flags.from === undefined ? null : await readWholeSource(flags.from);
    const installation = source?.installation ?? null;
    const standards = source === null ? [] : await standardsOf(source);
    const name = installation?.name ?? basename(dataDir);
    const passwordFile = flags['store-password-file'];
    const store =
      flags.store === undefined
        ? null
        : { url: flags.store, passwordFile: passwordFile === undefined ? null : resolve(passwordFile) };
    const located = source?.links ?? [];
    checkLinkUnits(located, installation?.units ?? []);
    const links = located.map(({ value }) => value);
    const tickets = openingsOf(flags.from, installation);
    await initInstallation({ dataDir, installation, name, store, tickets, standards, links });
    return initAnswer({
      dataDir,
      installation: name,
      simulated: installation?.simulated ?? false,
      units: installation?.units.length ?? 0,
      devices: installation?.devices.length ?? 0,
    });
  }
}
