/**
 * Above the limit of a message, so that one that is a little too large can still be read, refused by name and kept;
 * far below what a handful of connections could fill the memory with.
 */
export const maxPacketBytes = 262_144;
/** A connection that has said nothing for longer is dead, whatever TCP thinks; agents ask for 60 s or so. */
export const longestKeepaliveSeconds = 600;
/** Suites of TLS 1.2: forward secret and authenticated (RFC 7525 4.2); those of TLS 1.3 all are. */
export const ciphers = 'ECDHE+AESGCM:ECDHE+CHACHA20';
/**
 * So long an agent may come back without a full handshake, as to Mosquitto (OpenSSL's own time); whether it may come back at
 * all is asked at every CONNECT.
 */
export const resumableSeconds = 7200;
/** All suites that this process speaks; without the names of TLS 1.3 in it, Node would speak 1.2 only. */
export const suites = `TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:${ciphers}`;
