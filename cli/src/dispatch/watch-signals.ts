import { exit } from '@motcua/contract';

/** Whoever read our output, such as `head`, has seen enough; a full disk loses it, and that is told by `onLost`. */
function watchOutput(stop: () => void, onLost: (error: Error) => void): void {
  // Before that of oclif, which throws.
  process.stdout.prependListener('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onLost(error);
    stop();
  });
}

/**
 * Turns Ctrl-C, SIGTERM and the end of our parent into one abort signal, so that a command stops cleanly. A second Ctrl-C
 * ends the process at once.
 */
export function watchSignals(onLost: (error: Error) => void): {
  signal: AbortSignal;
  interrupted: () => boolean;
  stop: () => void;
} {
  const controller = new AbortController();
  let interrupted = false;
  const interrupt = () => {
    if (interrupted) process.exit(exit.interrupted);
    interrupted = true;
    controller.abort();
  };
  const terminate = () => controller.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  process.on('SIGHUP', terminate);
  watchOutput(terminate, onLost);
  const followsParent = process.env.MOTCUA_STOP_WITH_PARENT === '1' && process.channel !== undefined;
  if (followsParent) {
    process.on('disconnect', terminate);
    process.channel?.unref();
  }
  return {
    signal: controller.signal,
    interrupted: () => interrupted,
    stop: () => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', terminate);
      process.off('SIGHUP', terminate);
      process.off('disconnect', terminate);
    },
  };
}
