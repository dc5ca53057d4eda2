import { StandardsView } from '@motcua/contract';
import { listStandards } from '@motcua/policies';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { settingsOfHub } from '../../services/judge-by.ts';
import { readAllPacks, readPacks } from '../../services/read-packs.ts';
import { dayOf } from '../../services/today.ts';
import { packsAnswer } from '../../views/packs.ts';

export default class PackList extends MotcuaCommand {
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { flags } = await this.parse(PackList);
    const hub = await connect(this.session, flags);
    const settings = await settingsOfHub(hub);
    const { files } = await hub.get('/v1/standards', StandardsView);
    const counting = (await readPacks([], settings)).map(({ name }) => name);
    const asOf = dayOf(this.session.io.now());
    const own = settings.packs.map(({ name }) => name);
    const { packs } = listStandards({ packs: await readAllPacks(settings), asOf });
    return packsAnswer({
      packs: packs.map((pack) => ({ ...pack, counts: counting.includes(pack.name), own: own.includes(pack.name) })),
      files: files.map(({ name, at, by }) => ({ name, at, by })),
    });
  }
}
