/** Folder of our authority's certificates on a host. */
export const tls = '/etc/motcua/tls';

/** What a PEM of a certificate and of its key are called. */
export const certificateFiles = (name: string) => ({ path: `${tls}/${name}.pem`, keyPath: `${tls}/${name}-key.pem` });
