import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textArg, textFlag } from '../../../flags/define.ts';
import { hubFlags } from '../../../flags/hub.ts';
import { savePhoto } from '../../../services/photos.ts';
import { argTexts } from '../../../texts/flags.ts';
import { fromPeopleFlagTexts as texts } from '../../../texts/from-people.ts';
import { savedPhotoAnswer } from '../../../views/from-people.ts';

export default class TicketPhotoGet extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket), photo: textArg(texts.photo) };
  static override flags = { ...hubFlags, out: textFlag({ words: texts.photoOut, helpValue: 'FILE' }) };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketPhotoGet);
    return savedPhotoAnswer(await savePhoto(this.session, { ...args, ...flags }));
  }
}
