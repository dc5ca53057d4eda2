import { runHub } from '@motcua/hub';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { numberFlag, textFlag } from '../../flags/define.ts';
import { dataFolder } from '../../services/data-folder.ts';
import { flagTexts } from '../../texts/flags.ts';
import { talkTexts } from '../../texts/talk.ts';

const port = numberFlag({ min: 0, max: 65_535 });

export default class HubRun extends MotcuaCommand {
  static override flags = {
    data: textFlag({ words: flagTexts.data, helpValue: 'DIR' }),
    host: textFlag({ words: flagTexts.host, helpValue: 'ADDRESS', default: '127.0.0.1' }),
    'http-port': port({ words: flagTexts.httpPort, default: 0 }),
    'mqtt-port': port({ words: flagTexts.mqttPort, default: 0 }),
  };

  async run(): Promise<Answer | undefined> {
    const { flags } = await this.parse(HubRun);
    const { io, signal, tell } = this.session;
    const dataDir = dataFolder(this.session, flags.data);
    const { host, 'http-port': httpPort, 'mqtt-port': mqttPort } = flags;
    const { httpUrl, mqttUrl, hubFile, closed } = await runHub({
      dataDir,
      host,
      httpPort,
      mqttPort,
      signal,
      env: io.env,
    });
    // One line of data for whoever started this program and waits for it.
    io.stdout.write(`${JSON.stringify({ pid: process.pid, httpUrl, mqttUrl, hubFile })}\n`);
    tell(talkTexts.hubReady, { httpUrl, mqttUrl });
    await closed;
    tell(talkTexts.hubStopped);
    return undefined;
  }
}
