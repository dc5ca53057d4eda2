import { installationIn } from '../../access/index.ts';
import { loadRegister } from '../../store/index.ts';
import type { Handler } from '../context.ts';

/** `GET /v1/register`: everything that is declared, of all times, as one document. */
export const showRegister: Handler = async ({ store }, { scope }) =>
  installationIn(scope, await loadRegister(store.read));
