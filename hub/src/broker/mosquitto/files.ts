import { join } from 'node:path';

/** Where the files of a broker are in its folder. */
export const brokerFiles = (folder: string) => ({
  configuration: join(folder, 'mosquitto.conf'),
  ca: join(folder, 'ca.pem'),
  certificate: join(folder, 'server.pem'),
  key: join(folder, 'server.key'),
  /** For the hub, which renews the certificate. */
  names: join(folder, 'names.json'),
  crl: join(folder, 'crl.pem'),
  acl: join(folder, 'acl'),
  /** Of the door by which live connections are cut: nothing is allowed there but to come in. */
  cutAcl: join(folder, 'cut.acl'),
  cutPasswords: join(folder, 'cut.passwords'),
  /** For the hub only. */
  cutSecret: join(folder, 'cut.secret'),
  /** The one place where the broker itself writes. */
  data: join(folder, 'data'),
  pid: join(folder, 'data', 'mosquitto.pid'),
});

/** Name of the hub at the door by which connections are cut. */
export const cutUser = 'hub-cut';
