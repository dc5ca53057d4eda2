import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where things of this user are, by the XDG base directory specification. */
export interface Places {
  configFile: string;
  dataDir: string;
  stateDir: string;
  /** Says which demo runs, so that other terminals find it. */
  demoFile: string;
}

/** The places of a user. */
export function placesOf(env: Environment, home: string = homedir()): Places {
  const base = (name: string, ...otherwise: string[]) => env[name] || join(home, ...otherwise);
  const stateDir = join(base('XDG_STATE_HOME', '.local', 'state'), 'motcua');
  return {
    configFile: join(base('XDG_CONFIG_HOME', '.config'), 'motcua', 'config.yaml'),
    dataDir: join(base('XDG_DATA_HOME', '.local', 'share'), 'motcua'),
    stateDir,
    demoFile: join(stateDir, 'demo.json'),
  };
}

/** Where the agent of this user keeps its state, unless it is told otherwise. */
export const agentStateDir = (env: Environment): string => join(placesOf(env).stateDir, 'agent');
