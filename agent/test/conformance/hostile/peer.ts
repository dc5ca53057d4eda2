/** Somebody on loopback who means no good. */
export interface HostilePeer extends AsyncDisposable {
  port: number;
}
