interface Process {
  /** Who started this process; another number once that is gone. */
  ppid: () => number;
  end: () => void;
}

/**
 * Ends this process when the engine that started it is gone, killed for one: a provider that went on alone would change hosts
 * beside the next run. Looks each second; gives a function that ends the looking.
 */
export function endWithEngine({ ppid, end }: Process): () => void {
  const engine = ppid();
  const timer = setInterval(() => {
    if (ppid() === engine) return;
    clearInterval(timer);
    end();
  }, 1000);
  timer.unref();
  return () => clearInterval(timer);
}

/** This very process. */
export const thisProcess: Process = { ppid: () => process.ppid, end: () => process.exit(1) };
