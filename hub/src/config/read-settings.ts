import { type Environment, settingsFrom } from '@motcua/contract';
import { Settings } from './settings.ts';

/** The hub's settings: what the caller gives, then the environment, then the defaults. */
export const readSettings = (given: { env?: Environment; given?: Partial<Settings> }): Settings =>
  settingsFrom(Settings, given);
