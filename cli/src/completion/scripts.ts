import { bashScript } from './bash.ts';
import type { CommandShape } from './describe-tree.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const makers: Readonly<Record<Shell, (commands: readonly CommandShape[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The completion script of a shell. It holds the whole tree, so that completing starts no program. */
export const scriptFor = (shell: Shell, commands: readonly CommandShape[]): string => makers[shell](commands);
