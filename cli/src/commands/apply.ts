import { basename } from 'node:path';
import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { switchFlag, textFlag } from '../flags/define.ts';
import { hubFlags } from '../flags/hub.ts';
import { applySource } from '../services/apply-source.ts';
import { registerTexts } from '../texts/register.ts';
import { changesAnswer } from '../views/changes.ts';

export default class Apply extends MotcuaCommand {
  static override flags = {
    file: textFlag({ char: 'f', words: registerTexts.source, helpValue: 'SOURCE', required: true }),
    prune: switchFlag(registerTexts.prune),
    yes: switchFlag(registerTexts.yes),
    'dry-run': switchFlag(registerTexts.dryRun),
    title: textFlag({ words: registerTexts.title }),
    ...hubFlags,
  };

  async run(): Promise<Answer> {
    const { flags } = await this.parse(Apply);
    const { title = basename(flags.file), yes, 'dry-run': dryRun, ...rest } = flags;
    const { simulated, ...done } = await applySource(this.session, { ...rest, title, yes, dryRun });
    return changesAnswer(done, simulated);
  }
}
