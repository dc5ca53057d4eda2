import { resolve } from 'node:path';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { textFlag, textsFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { makeBundle } from '../services/support/make-bundle.ts';
import { flagTexts } from '../texts/flags.ts';
import { viewTexts } from '../texts/views.ts';
import { bundleAnswer } from '../views/bundle.ts';

export default class SupportBundle extends MotcuaCommand {
  static override flags = {
    ...hubFlags,
    to: textFlag({ words: flagTexts.bundleTo, helpValue: 'FILE', required: true }),
    log: textsFlag({ words: flagTexts.bundleLog, helpValue: 'FILE' }),
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(SupportBundle);
    const to = resolve(flags.to);
    return bundleAnswer({ to, files: await makeBundle(this.session, flags, to) }, viewTexts.bundleMade);
  }
}
