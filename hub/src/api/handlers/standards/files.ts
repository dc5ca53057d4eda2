import { ExpectedError, StandardFileName, StandardFileRequest } from '@motcua/contract';
import { loadAuthority } from '@motcua/policies';
import {
  appendAudit,
  listStandardFiles,
  listWaivers,
  removeStandardFile,
  saveStandardFile,
} from '../../../store/index.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { Handler } from '../../context.ts';
import { parse } from '../../parse.ts';
import { standardsFrom } from '../../read-standards.ts';
import { knownAtOf } from '../register/register-at.ts';

/** `GET /v1/standards`: files and waivers of this installation. */
export const showStandards: Handler = async ({ store }, request) => ({
  files: await listStandardFiles(store.read, knownAtOf(request)),
  waivers: await listWaivers(store.read, knownAtOf(request)),
});

/** `PUT /v1/standard-files/:name`: installs packs, parameters, waivers or a choice of packs; what is wrong changes nothing. */
export const putStandardFile: Handler = async (context, request) => {
  const name = parse(StandardFileName, request.params.name);
  const { text } = parse(StandardFileRequest, request.body);
  const at = new Date(context.now()).toISOString();
  const by = request.actor.name;
  return context.store.db.transaction().execute(async (tx) => {
    const others = (await listStandardFiles(tx)).filter((file) => file.name !== name);
    const files = [...others.map((file) => ({ path: file.name, text: file.text })), { path: name, text }];
    const { chosen, settings } = await standardsFrom(files, await listWaivers(tx));
    loadAuthority(files);
    await saveStandardFile(tx, { name, text, at, by });
    const packs = settings.packs.map((pack) => `${pack.name} ${pack.version}`);
    const done = { action: 'standard.install', object: `standard-file:${name}`, unit: null, detail: { packs } };
    await appendAudit(tx, auditEntry(context, request, done));
    return { name, at, by, packs, chosen: chosen.map((pack) => pack.name) };
  });
};

/** `POST /v1/standard-files/:name/remove`: what came with the file holds no more; refused while something else needs it. */
export const removeFile: Handler = async (context, request) => {
  const name = parse(StandardFileName, request.params.name);
  const gone = { name, at: new Date(context.now()).toISOString(), by: request.actor.name };
  return context.store.db.transaction().execute(async (tx) => {
    if (!(await removeStandardFile(tx, gone))) throw new ExpectedError('E_PACK_UNKNOWN', { pack: name });
    const files = (await listStandardFiles(tx)).map((file) => ({ path: file.name, text: file.text }));
    const { chosen } = await standardsFrom(files, await listWaivers(tx));
    const done = { action: 'standard.remove', object: `standard-file:${name}`, unit: null, detail: {} };
    await appendAudit(tx, auditEntry(context, request, done));
    return { name, chosen: chosen.map((pack) => pack.name) };
  });
};
