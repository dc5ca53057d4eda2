import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textArg } from '../../../flags/define.ts';
import { hubFlags } from '../../../flags/hub.ts';
import { reasonFlag } from '../../../flags/ticket.ts';
import { removePhoto } from '../../../services/photos.ts';
import { argTexts } from '../../../texts/flags.ts';
import { fromPeopleFlagTexts as texts } from '../../../texts/from-people.ts';
import { photosAnswer } from '../../../views/from-people.ts';

export default class TicketPhotoRemove extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket), photo: textArg(texts.photo) };
  static override flags = { ...hubFlags, reason: reasonFlag };

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketPhotoRemove);
    return photosAnswer(await removePhoto(this.session, { ...args, ...flags }));
  }
}
