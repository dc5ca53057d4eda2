import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { numberFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { connect } from '../services/connect.ts';
import { watchStatus } from '../services/watch-status.ts';
import { flagTexts } from '../texts/flags.ts';

export default class Watch extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    interval: numberFlag({ min: 1, max: 3600 })({ words: flagTexts.interval, default: 2 }),
  };

  async run(): Promise<Answer | undefined> {
    const { flags } = await this.parse(Watch);
    const hub = await connect(this.session, flags);
    await watchStatus({ hub, session: this.session, seconds: flags.interval, noColor: flags['no-color'] });
    return undefined;
  }
}
