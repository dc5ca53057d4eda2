import { fill, type Words } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import type { Setting } from '../connection/list-settings.ts';
import type { Origin } from '../connection/resolve-target.ts';
import { table } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { originTexts } from '../texts/config.ts';

/** Settings in force, with their origin when it is asked for. */
export function settingsAnswer(settings: readonly Setting[], { withOrigin }: { withOrigin: boolean }): Answer {
  const columns = [
    { key: 'name', words: heads.setting, value: ({ name }: Setting) => name },
    { key: 'value', words: heads.value, value: ({ value }: Setting) => value },
    ...(withOrigin ? [{ key: 'origin', words: heads.origin, value: ({ origin }: Setting) => originIn(origin) }] : []),
  ];
  return {
    data: { settings: withOrigin ? settings : settings.map(({ name, value }) => ({ name, value })) },
    view: { simulated: false, sections: [table<Setting>({ rows: settings, columns })] },
  };
}

const originIn = ({ of, ...params }: Origin): Words => ({
  vi: fill(originTexts[of].vi, params),
  en: fill(originTexts[of].en, params),
});
