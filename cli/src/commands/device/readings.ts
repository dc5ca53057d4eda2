import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { parseMoment } from '../../flags/moment.ts';
import { connect } from '../../services/connect.ts';
import { readReadings } from '../../services/read-readings.ts';
import { argTexts } from '../../texts/flags.ts';
import { readingFlagTexts } from '../../texts/readings.ts';
import { readingsAnswer } from '../../views/readings.ts';

export default class DeviceReadings extends MotcuaCommand {
  static override args = { device: textArg(argTexts.device) };
  static override flags = {
    ...hubFlags,
    since: textFlag({ words: readingFlagTexts.since, helpValue: 'TIME', default: '7d' }),
    until: textFlag({ words: readingFlagTexts.until, helpValue: 'TIME' }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(DeviceReadings);
    const now = this.session.io.now();
    const until = flags.until === undefined ? now : parseMoment(flags.until, { where: '--until', now });
    const since = parseMoment(flags.since, { where: '--since', now });
    const hub = await connect(this.session, flags);
    const [readings, simulated] = await Promise.all([
      readReadings(hub, { device: args.device, since, until }),
      hub.isSimulated(),
    ]);
    return readingsAnswer(readings, simulated);
  }
}
