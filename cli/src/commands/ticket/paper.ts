import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { choiceFlag, textArg, textFlag } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { repairPaperNames } from '../../papers/repair/kinds.ts';
import { writeRepairPapers } from '../../services/repair-papers.ts';
import { argTexts } from '../../texts/flags.ts';
import { repairPaperTexts as texts } from '../../texts/repair-papers.ts';
import { repairPapersAnswer } from '../../views/repair-papers.ts';

export default class TicketPaper extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket) };
  static override flags = {
    ...hubFlags,
    kind: choiceFlag(repairPaperNames)({ words: texts.kind }),
    file: textFlag({ words: texts.file, helpValue: 'FILE.docx', dependsOn: ['kind'], exclusive: ['dir'] }),
    dir: textFlag({ words: texts.dir, helpValue: 'DIR' }),
  };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketPaper);
    return repairPapersAnswer(await writeRepairPapers(this.session, args.ticket, flags));
  }
}
