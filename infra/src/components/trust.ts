import { ComponentResource, type ComponentResourceOptions, type Resource } from '@pulumi/pulumi';
import { certificateFiles, tls } from '../calc/tls.ts';
import type { Target } from '../ssh/target.ts';
import { Certificate, CertificateAuthority, File } from './resources.ts';

export interface CertificateWanted {
  host: Target;
  /** Of the file and of its owner: each program has its own. */
  name: string;
  owner: string;
  after: readonly Resource[];
}

/** The authority of the hosts' own connections, and the certificates that it signs. */
export class Trust extends ComponentResource {
  readonly authority: CertificateAuthority;

  constructor(name: string, opts: ComponentResourceOptions = {}) {
    super('motcua:infra:Trust', name, {}, opts);
    this.authority = new CertificateAuthority(name, { name: 'Motcua hosts' }, { parent: this, protect: false });
    this.registerOutputs({});
  }

  /** The authority's certificate on a host, for whoever checks another. */
  root(host: Target): File {
    const args = { host, path: `${tls}/ca.pem`, content: this.authority.cert };
    return new File(`${host.name}${tls}/ca.pem`, args, { parent: this });
  }

  /** A certificate with the host's name and addresses, for both ends of a connection. */
  certificate({ host, name, owner, after }: CertificateWanted): Certificate {
    const addresses = [host.address, '127.0.0.1'];
    const authority = { authority: this.authority.cert, authorityKey: this.authority.key };
    // pgBackRest looks for an address among the names only.
    const who = { commonName: host.name, names: [host.name, host.address], addresses, owner, group: owner };
    const args = { host, ...certificateFiles(name), ...authority, ...who };
    return new Certificate(`${host.name}-${name}`, args, { parent: this, dependsOn: [...after] });
  }
}
