import { installationIn } from '../../../access/index.ts';
import { lastChange } from '../../../store/index.ts';
import type { Handler } from '../../context.ts';
import { TaggedAnswer } from '../../send.ts';
import { registerAt } from './register-at.ts';
import { registerTag } from './register-tag.ts';

/** `GET /v1/register`: everything that is declared, of all times or as of a day, as it is known or was known by a moment. */
export const showRegister: Handler = async (context, request) => {
  const { read } = context.store;
  // Before the rows: a tag that is too old is refused, one that is too new would let a change be overwritten.
  const { id: version } = await lastChange(read);
  const installation = installationIn(request.scope, await registerAt(context, request));
  return new TaggedAnswer(registerTag(version, request.scope), { ...installation, version });
};
