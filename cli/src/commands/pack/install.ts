import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StandardFileResult } from '@motcua/contract';
import type { Answer } from '../../answer.ts';
import { MotcuaCommand } from '../../command.ts';
import { textArg } from '../../flags/define.ts';
import { hubFlags } from '../../flags/hub.ts';
import { connect } from '../../services/connect.ts';
import { fileProblem } from '../../services/file-problem.ts';
import { standardArgs } from '../../texts/standards.ts';
import { installedAnswer } from '../../views/packs.ts';

export default class PackInstall extends MotcuaCommand {
  static override args = { file: textArg(standardArgs.file) };
  static override flags = hubFlags;

  async run(): Promise<Answer> {
    const { args, flags } = await this.parse(PackInstall);
    const text = await readFile(args.file, 'utf8').catch((error: unknown) => {
      throw fileProblem(error, args.file);
    });
    const hub = await connect(this.session, flags);
    const path = `/v1/standard-files/${encodeURIComponent(basename(args.file))}`;
    return installedAnswer(await hub.put(path, { text }, StandardFileResult));
  }
}
