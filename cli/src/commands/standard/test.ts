import { testPack } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { optionalArg } from '../../flags/define.ts';
import { readAllPacks, readPacks } from '../../services/read-packs.ts';
import { argTexts } from '../../texts/flags.ts';
import { packTestAnswer } from '../../views/pack-test.ts';

export default class StandardTest extends MotcuaCommand {
  static override args = { pack: optionalArg(argTexts.pack) };

  async run(): Promise<Answer> {
    const { args } = await this.parse(StandardTest);
    const packs = args.pack === undefined ? await readAllPacks() : await readPacks([args.pack]);
    return packTestAnswer(packs.map(testPack));
  }
}
