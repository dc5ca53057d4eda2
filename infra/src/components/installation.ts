import { createHash } from 'node:crypto';
import { ComponentResource, type ComponentResourceOptions, type Output, type Resource } from '@pulumi/pulumi';
import { storeFile, storePasswordFile, storeUrl } from '../calc/hub-settings.ts';
import type { Release } from '../release/pack-release.ts';
import { quote } from '../ssh/quote.ts';
import type { Target } from '../ssh/target.ts';
import type { Passwords } from './passwords.ts';
import { Archive, Command, File, Material } from './resources.ts';

export interface ProgramArgs {
  host: Target;
  release: Release;
  passwords: Passwords;
  root: Resource;
}

/** Folder of Motcua on a host; another release is another folder, so that a running hub keeps its own. */
export const releaseFolder = ({ sha256 }: Release): string => `/opt/motcua/${sha256.slice(0, 12)}`;

const data = '/var/lib/motcua';

/** Motcua on a host: the program, its user, its folder, and the password of its store. */
export class Program extends ComponentResource {
  readonly parts: Resource[];

  constructor(name: string, { host, release, passwords, root }: ProgramArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Program', name, {}, opts);
    const folder = releaseFolder(release);
    const archive = new Archive(
      `${name}-release`,
      { host, folder, source: release.path, sha256: release.sha256 },
      { parent: this },
    );
    const run = `set -eu
getent passwd motcua >/dev/null || useradd --system --user-group --home-dir ${data} --shell /usr/sbin/nologin motcua
install -d -m 700 -o motcua -g motcua ${data}`;
    const read = `stat -c '%U %a' ${data} 2>/dev/null || true`;
    const who = { host, name: 'hub-user', run, read, expect: 'motcua 700' };
    const user = new Command(`${name}-user`, who, { parent: this });
    const password = new File(
      `${name}${storePasswordFile}`,
      {
        ...{ host, path: storePasswordFile, content: passwords.hub.apply((text) => `${text}\n`) },
        ...{ mode: '0600', owner: 'motcua', group: 'motcua' },
      },
      { parent: this, dependsOn: [user, root] },
    );
    this.parts = [archive, user, password];
    this.registerOutputs({});
  }
}

export interface InstallationArgs {
  /** Where it is made, and who gets the same authority. */
  first: Target;
  others: readonly Target[];
  release: Release;
  /** What it begins with. */
  from: string | undefined;
  after: readonly Resource[];
}

/** What agents trust, and what administers: the same on every hub, the same bytes each time it is read. */
const identity = `{ { cd ${data} && [ -f store.json ] && [ -f ca/ca.pem ] && [ -f ca/ca.key ] && [ -f admin.token ] && tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0600 -cf - ca/ca.pem ca/ca.key admin.token | base64 -w0; } 2>/dev/null || true; }`;

/** Puts it, from stdin, where there is none; store.json comes last and says that all of it is there. */
const putIdentity = `set -eu
umask 077
base64 -d > ${data}/.identity.tar
tar -xf ${data}/.identity.tar -C ${data} --no-same-owner
rm ${data}/.identity.tar
cat > ${data}/.store.json <<'END'
${storeFile()}END
mv ${data}/.store.json ${data}/store.json
chown -R motcua:motcua ${data}`;

/**
 * The one installation of both hubs: made once, its authority kept as a secret of the state, from where it goes to the
 * other site, and to a first site that has lost it.
 */
export class Installation extends ComponentResource {
  readonly parts: Resource[];

  constructor(name: string, args: InstallationArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Installation', name, {}, opts);
    const material = this.#make(name, args);
    const carried = args.others.map((host) => this.#carry(host, { content: material.content, after: args.after }));
    this.parts = [material, ...carried];
    this.registerOutputs({});
  }

  #make(name: string, { first, release, from, after }: InstallationArgs): Material {
    const folder = releaseFolder(release);
    const source = from === undefined ? '' : ` --from ${quote(from)}`;
    const init = `init --data ${data} --store ${quote(storeUrl)} --store-password-file ${storePasswordFile}${source} --yes --quiet`;
    const make = `set -eu
runuser -u motcua -- env HOME=${data} ${folder}/bin/node ${folder}/cli/bin/motcua.mjs ${init} >&2`;
    const args = { host: first, name: 'hub-identity', print: identity, make, restore: putIdentity };
    // Another release makes no other installation.
    const ignoreChanges = ['make'];
    return new Material(`${name}-identity`, args, { parent: this, dependsOn: [...after], ignoreChanges });
  }

  #carry(host: Target, { content, after }: { content: Output<string>; after: readonly Resource[] }): Resource {
    const read = `${identity} | sha256sum | cut -c1-64`;
    const expect = content.apply((text) => createHash('sha256').update(text).digest('hex'));
    const args = { host, name: 'hub-identity', run: putIdentity, read, expect, input: content };
    return new Command(`${host.name}-identity`, args, { parent: this, dependsOn: [...after] });
  }
}
