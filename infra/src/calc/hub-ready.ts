import { ports } from './host-zones.ts';

/** Prints the answer of a host's own hub to whether it takes reports: 200, or what it is; nothing is an error of the script. */
export const readHubReady = `curl -sk -o /dev/null -m 5 -w '%{http_code}' https://127.0.0.1:${ports.https}/readyz || true`;

/** Waits on its host until the hub takes reports, 90 seconds at most; then says what it said last, and fails. */
export const awaitHubReady = `for n in $(seq 1 90); do [ "$(${readHubReady})" = 200 ] && exit 0; sleep 1; done
curl -sk -m 5 https://127.0.0.1:${ports.https}/readyz >&2; journalctl -u motcua-hub -n 3 -o cat >&2
exit 1`;
