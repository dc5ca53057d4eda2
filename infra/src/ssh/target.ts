/** A host as a stack file names it. */
export interface Target {
  name: string;
  address: string;
  port: number;
  /** Who logs in: root, or somebody who may sudo without a password. */
  user: string;
}

/** With what we log in; never part of Pulumi's state. */
export interface Login {
  /** File of the private key; null leaves it to OpenSSH's own agent and files. */
  keyFile: string | null;
  /** File of the pinned host keys; null is OpenSSH's own. */
  knownHostsFile: string | null;
  /** Folder of the sockets of kept connections; null opens one for each command. */
  socketFolder: string | null;
}
