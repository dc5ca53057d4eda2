import type { Member } from './etcd.ts';
import { ports } from './host-zones.ts';

/** libpq's way to whichever of the sites may be written to now; the server is checked by our authority. */
export const pgService = (sites: readonly Member[]): string => `[primary]
host=${sites.map(({ address }) => address).join(',')}
port=${ports.postgres}
user=postgres
dbname=postgres
target_session_attrs=read-write
sslmode=verify-ca
sslrootcert=/etc/motcua/tls/ca.pem
passfile=/etc/motcua/pgpass
connect_timeout=5
`;
