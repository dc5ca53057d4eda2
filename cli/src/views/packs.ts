import { fill, type StandardFileResult } from '@motcua/contract';
import type { PackRow } from '@motcua/policies';
import type { Answer } from '../answer.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { standardWords as words } from '../texts/standards.ts';

/** A pack, and whether the installation is judged by it. */
export type CountedPack = PackRow & { counts: boolean; own?: boolean };
interface File {
  name: string;
  at: string;
  by: string;
}

/** The packs that are known to a hub, and the files installed in it. */
export const packsAnswer = (data: { packs: CountedPack[]; files: File[] }): Answer => ({
  data,
  view: { simulated: false, sections: [packsTable(data.packs), filesTable(data.files)], main: packsTable(data.packs) },
});

/** What installing or removing a file has left. */
export const installedAnswer = (data: StandardFileResult): Answer => {
  const params = { name: data.name, chosen: data.chosen.join(', ') };
  const line = { vi: fill(words.packLine.vi, params), en: fill(words.packLine.en, params) };
  return { data, view: { simulated: false, sections: [{ is: 'lines', lines: [line] }] } };
};

export const packsTable = (rows: readonly CountedPack[]) =>
  table<CountedPack>({
    title: words.packs,
    rows,
    columns: [
      { key: 'name', words: heads.pack, keep: true, value: ({ name }) => name },
      { key: 'version', words: heads.version, value: ({ version }) => version },
      { key: 'counts', words: words.counts, value: ({ counts }) => counts },
      { key: 'standards', words: words.standards, type: 'number', value: ({ standards }) => standards },
      { key: 'inForce', words: heads.inForce, type: 'number', value: ({ inForce }) => inForce },
      { key: 'title', words: heads.title, value: ({ title }) => title },
      { key: 'owner', words: words.owner, value: ({ owner }) => owner, wide: true },
      { key: 'unread', words: words.note, value: ({ unread }) => unread },
    ],
  });

const filesTable = (rows: readonly File[]) =>
  table<File>({
    title: words.files,
    rows,
    columns: [
      { key: 'name', words: heads.file, keep: true, value: ({ name }) => name },
      { key: 'at', words: heads.time, type: 'instant', value: ({ at }) => at },
      { key: 'by', words: heads.actor, value: ({ by }) => by },
    ],
  });
