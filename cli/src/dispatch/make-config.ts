import { Config } from '@oclif/core';
import type { SessionConfig } from '../command.ts';
import type { Session } from '../session.ts';

/**
 * The command library's configuration without its search for plugins, manifests and themes: our table of commands says
 * all of that, and the search would take longer than most commands.
 */
export function makeConfig(session: Session): SessionConfig {
  const config = Object.assign(new Config({ root: import.meta.dirname }), { session, runHook: noHooks });
  config.bin = 'motcua';
  config.name = 'motcua';
  config.topicSeparator = ' ';
  return config;
}

const noHooks: Config['runHook'] = async () => ({ failures: [], successes: [] });
