import { ciphers, maxPacketBytes } from '../limits.ts';
import { brokerFiles } from './files.ts';

export interface ConfigurationOptions {
  /** Where the files are on the broker's machine. */
  folder: string;
  host: string;
  port: number;
  /** Of the loopback door by which live connections are cut. */
  cutPort: number;
  connections: number;
  longestKeepaliveSeconds: number;
}

/** The configuration of a Mosquitto 2 that hubs share, as text; each line that is not plain says why. */
export function mosquittoConfiguration(options: ConfigurationOptions): string {
  return [general(options), agentDoor(options), cutDoor(options)].map((part) => `${part.join('\n')}\n`).join('\n');
}

const general = ({ folder, longestKeepaliveSeconds }: ConfigurationOptions): string[] => [
  '# Made by `motcua hub broker-config`.',
  'per_listener_settings true',
  'log_dest stderr',
  'log_type error',
  'log_type warning',
  'log_type notice',
  `pid_file ${brokerFiles(folder).pid}`,
  '# Without it an acknowledgement waits for the one before it (Nagle).',
  'set_tcp_nodelay true',
  '# 0 is no limit in number: the default of 1000 drops messages that were acknowledged already.',
  'max_queued_messages 0',
  'max_inflight_messages 100',
  '# A little more than the largest message, so that the hub can refuse one by name.',
  `max_packet_size ${maxPacketBytes}`,
  '# Forbids also no keepalive at all, by which a dead connection would stay for ever.',
  `max_keepalive ${longestKeepaliveSeconds}`,
  'queue_qos0_messages false',
  '# Written at a stop and every minute. It is no promise: agents keep their reports until the hub has answered.',
  'persistence true',
  `persistence_location ${brokerFiles(folder).data}/`,
  'autosave_interval 60',
  'persistent_client_expiration 1d',
];

const agentDoor = ({ folder, host, port, connections }: ConfigurationOptions): string[] => {
  const { ca, certificate, key, crl, acl } = brokerFiles(folder);
  return [
    `listener ${port} ${host}`,
    `max_connections ${connections}`,
    `cafile ${ca}`,
    `certfile ${certificate}`,
    `keyfile ${key}`,
    '# Too old, nobody comes in; missing at a reload, everybody does. The hub renews it and proves that it holds.',
    `crlfile ${crl}`,
    '# The least version.',
    'tls_version tlsv1.2',
    `ciphers ${ciphers}`,
    'require_certificate true',
    'use_identity_as_username true',
    '# Else any certificate could push out another agent by its client id, and take its session.',
    'use_username_as_clientid true',
    'allow_anonymous false',
    `acl_file ${acl}`,
  ];
};

const cutDoor = ({ folder, cutPort }: ConfigurationOptions): string[] => {
  const { cutAcl, cutPasswords } = brokerFiles(folder);
  return [
    '# By which the hub ends the connection of an agent whose certificate was revoked: it comes under its client id.',
    `listener ${cutPort} 127.0.0.1`,
    'max_connections 4',
    'allow_anonymous false',
    `password_file ${cutPasswords}`,
    `acl_file ${cutAcl}`,
  ];
};
