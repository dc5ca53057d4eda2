import { resolve } from 'node:path';
import { placesOf } from '../connection/places.ts';
import type { Session } from '../session.ts';

/** The data folder that a command on this machine works with: flag before environment before the default. */
export const dataFolder = ({ io }: Pick<Session, 'io'>, flag: string | undefined): string =>
  resolve(flag ?? io.env.MOTCUA_DATA ?? placesOf(io.env).dataDir);
