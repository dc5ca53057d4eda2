import type { Answer } from '../answer.ts';
import { MotcuaCommand } from '../command.ts';
import { describeTree } from '../completion/describe-tree.ts';
import { scriptFor, shells } from '../completion/scripts.ts';
import { oneOf, textArg } from '../flags/define.ts';
import { argTexts } from '../texts/flags.ts';

export default class Completion extends MotcuaCommand {
  static override args = { shell: textArg(argTexts.shell) };

  async run(): Promise<Answer> {
    const { args } = await this.parse(Completion);
    const shell = oneOf(shells, args.shell, 'SHELL');
    const text = scriptFor(shell, await describeTree(this.session.loaders, this.session.language));
    return { data: { shell, script: text }, view: { simulated: false, sections: [], text } };
  }
}
