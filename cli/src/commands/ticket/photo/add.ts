import type { Answer } from '../../../answer.ts';
import { MotcuaCommand } from '../../../command.ts';
import { textArg } from '../../../flags/define.ts';
import { hubFlags } from '../../../flags/hub.ts';
import { addPhoto } from '../../../services/photos.ts';
import { argTexts } from '../../../texts/flags.ts';
import { fromPeopleFlagTexts as texts } from '../../../texts/from-people.ts';
import { photosAnswer } from '../../../views/from-people.ts';

export default class TicketPhotoAdd extends MotcuaCommand {
  static override args = { ticket: textArg(argTexts.ticket), file: textArg(texts.photoFile) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(TicketPhotoAdd);
    return photosAnswer(await addPhoto(this.session, { ...args, ...flags }));
  }
}
