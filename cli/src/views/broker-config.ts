import { fill } from '@motcua/contract';
import type { ConfiguredBroker } from '@motcua/hub';
import type { Answer } from '../answer.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { viewTexts } from '../texts/views.ts';

/** Where the configuration of a broker is, and the settings by which hubs use it. */
export function brokerConfigAnswer(made: ConfiguredBroker): Answer {
  const path = { configuration: made.configuration };
  const next = { vi: fill(viewTexts.brokerNext.vi, path), en: fill(viewTexts.brokerNext.en, path) };
  const settings = Object.entries(made.settings).map(([name, value]) => `${name}=${value}`);
  return {
    data: { ...made },
    view: {
      simulated: false,
      sections: [
        { is: 'facts', facts: [{ words: heads.brokerFiles, value: made.files.length, type: 'number' }] },
        { is: 'lines', lines: [next, ...settings.map((line) => ({ vi: line, en: line }))] },
      ],
    },
  };
}
