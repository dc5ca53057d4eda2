import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import type { Member } from '../calc/etcd.ts';
import { fingerprint } from '../calc/fingerprint.ts';
import { awaitHubReady, readHubReady } from '../calc/hub-ready.ts';
import { hubEnvironment } from '../calc/hub-settings.ts';
import { hubUnit } from '../calc/units.ts';
import type { Target } from '../ssh/target.ts';
import { Command, File, SystemdUnit } from './resources.ts';

export interface HubArgs {
  host: Target;
  sites: readonly Member[];
  release: string;
  after: readonly Resource[];
}

/** The hub of a site. It is there when it says that it takes reports. */
export class Hub extends ComponentResource {
  readonly ready: Command;

  constructor(name: string, { host, sites, release, after }: HubArgs, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Hub', name, {}, opts);
    const unit = hubUnit(release);
    const environment = hubEnvironment({ sites, self: host });
    const files = [
      { path: '/etc/motcua/hub.env', content: environment },
      { path: '/usr/local/bin/motcua', content: command(release), mode: '0755' },
      { path: '/etc/systemd/system/motcua-hub.service', content: unit },
    ].map((file) => new File(`${name}${file.path}`, { host, ...file }, { parent: this, dependsOn: [...after] }));
    const restartOn = { unit: fingerprint(unit), environment: fingerprint(environment) };
    const runs = new SystemdUnit(
      `${name}-motcua-hub.service`,
      { host, unit: 'motcua-hub.service', restartOn },
      { parent: this, dependsOn: [...files, ...after] },
    );
    // Named in the script, so that it is waited for again with each release: the other site's hub begins anew only after that.
    const run = `# ${release}\n${awaitHubReady}`;
    const args = { host, name: 'hub-serves', run, read: readHubReady, expect: '200' };
    this.ready = new Command(`${name}-serves`, args, { parent: this, dependsOn: [runs] });
    this.registerOutputs({});
  }
}

/** For whoever is on the host: the command line of the release that serves. */
const command = (release: string): string => `#!/bin/sh\nexec ${release}/bin/node ${release}/cli/bin/motcua.mjs "$@"\n`;
