import { resolve } from 'node:path';
import { configureBroker } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textFlag, textsFlag } from '../../flags/define.ts';
import { dataFolder } from '../../services/data-folder.ts';
import { flagTexts } from '../../texts/flags.ts';
import { brokerConfigAnswer } from '../../views/broker-config.ts';

const port = numberFlag({ min: 1, max: 65_535 });

export default class HubBrokerConfig extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    dir: textFlag({ words: flagTexts.brokerDir, helpValue: 'DIR', required: true }),
    name: textsFlag({ words: flagTexts.brokerName, helpValue: 'NAME', default: ['localhost', '127.0.0.1'] }),
    host: textFlag({ words: flagTexts.brokerHost, helpValue: 'ADDRESS', default: '127.0.0.1' }),
    port: port({ words: flagTexts.brokerPort, default: 8883 }),
    'cut-port': port({ words: flagTexts.cutPort, default: 18_830 }),
    hub: textsFlag({ words: flagTexts.brokerHub, helpValue: 'NAME', default: ['hub1'] }),
    connections: numberFlag({ min: 1, max: 1_000_000 })({ words: flagTexts.brokerConnections, default: 20_000 }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(HubBrokerConfig);
    const { env } = this.session.io;
    const made = await configureBroker({
      dataDir: dataFolder(this.session, flags.data),
      folder: resolve(flags.dir),
      names: flags.name,
      hubs: flags.hub,
      passphraseFile: env.MOTCUA_CA_PASSPHRASE_FILE,
      ...{ host: flags.host, port: flags.port, cutPort: flags['cut-port'], connections: flags.connections },
    });
    return brokerConfigAnswer(made);
  }
}
