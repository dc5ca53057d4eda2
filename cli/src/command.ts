import { Command, type Config } from '@oclif/core';
import type { Answer } from './answer.ts';
import { globalFlags } from './flags/global.ts';
import type { Session } from './session.ts';

/** The command library's configuration, with what a command may touch of the outside. */
export type SessionConfig = Config & { session: Session };

/** A command reads its flags, calls a service and gives back an answer; it prints no result itself. */
export abstract class MotcuaCommand extends Command {
  static override baseFlags = globalFlags;
  /** Whether `--as-of` means anything to it; what knows only the present must not seem to answer about the past. */
  static takesAsOf = false;
  declare readonly config: SessionConfig;

  abstract override run(): Promise<Answer | undefined>;

  protected get session(): Session {
    return this.config.session;
  }
}

/** What the table of commands holds. */
export type CommandClass = (new (
  argv: string[],
  config: SessionConfig,
) => MotcuaCommand) &
  Pick<typeof MotcuaCommand, 'flags' | 'baseFlags' | 'args' | 'takesAsOf'>;
