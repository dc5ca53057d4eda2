import { describe, expect, test } from 'vitest';
import { aclFile } from '../../src/broker/mosquitto/acl-file.ts';
import { mosquittoConfiguration } from '../../src/broker/mosquitto/configuration.ts';
import { passwordLine } from '../../src/broker/mosquitto/password-line.ts';

describe('the rules for Mosquitto', () => {
  test('let an agent do its four things and read of units, and each connection of a hub do its own', () => {
    expect(aclFile({ hubs: ['a'] }).split('\n')).toEqual([
      'pattern write motcua/v1/agents/%u/presence',
      'pattern write motcua/v1/agents/%u/report',
      'pattern read motcua/v1/agents/%u/ack',
      'pattern read motcua/v1/agents/%u/desired',
      'pattern read motcua/v1/units/+/readiness',
      '',
      'user hub-a-hears',
      'topic read motcua/v1/agents/+/presence',
      'topic read motcua/v1/agents/+/report',
      '',
      'user hub-a-answers',
      'topic write motcua/v1/agents/+/ack',
      'topic write motcua/v1/agents/+/desired',
      'topic write motcua/v1/units/+/readiness',
      '',
    ]);
  });

  test('name every hub, and nobody else', () => {
    const users = aclFile({ hubs: ['a', 'b'] }).match(/^user .*/gm);
    expect(users).toEqual(['user hub-a-hears', 'user hub-a-answers', 'user hub-b-hears', 'user hub-b-answers']);
  });
});

describe('the configuration of Mosquitto', () => {
  const text = mosquittoConfiguration({
    ...{ folder: '/etc/một cửa', host: '0.0.0.0', port: 8883, cutPort: 18830, connections: 9000 },
    longestKeepaliveSeconds: 600,
  });
  const [general = '', agents = '', cut = ''] = text.split(/^(?=listener )/m).map((part) => part);
  const linesOf = (part: string) => part.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  test('has a door for agents with certificates of ours only, checked against the list, each under its own name', () => {
    expect(linesOf(agents)).toEqual([
      'listener 8883 0.0.0.0',
      'max_connections 9000',
      'cafile /etc/một cửa/ca.pem',
      'certfile /etc/một cửa/server.pem',
      'keyfile /etc/một cửa/server.key',
      'crlfile /etc/một cửa/crl.pem',
      'tls_version tlsv1.2',
      'ciphers ECDHE+AESGCM:ECDHE+CHACHA20',
      'require_certificate true',
      'use_identity_as_username true',
      'use_username_as_clientid true',
      'allow_anonymous false',
      'acl_file /etc/một cửa/acl',
    ]);
  });

  test('has a door on loopback only for cutting off, where nothing may be said', () => {
    expect(linesOf(cut)).toEqual([
      'listener 18830 127.0.0.1',
      'max_connections 4',
      'allow_anonymous false',
      'password_file /etc/một cửa/cut.passwords',
      'acl_file /etc/một cửa/cut.acl',
    ]);
  });

  test('drops nothing by number, bounds packets, and keeps what it has over a restart', () => {
    expect(linesOf(general)).toEqual(
      expect.arrayContaining([
        'per_listener_settings true',
        'max_queued_messages 0',
        'max_packet_size 262144',
        'max_keepalive 600',
        'persistence true',
        'persistence_location /etc/một cửa/data/',
      ]),
    );
    expect(text).not.toMatch(/allow_anonymous true|listener \d+ 0\.0\.0\.0\n[^#]*allow_anonymous true/);
  });
});

test('a password line has the form that mosquitto_passwd writes', () => {
  const line = passwordLine({ name: 'hub-cut', secret: 'secret', salt: Buffer.from('0123456789ab') });
  expect(line).toMatch(/^hub-cut:\$7\$101\$MDEyMzQ1Njc4OWFi\$[A-Za-z0-9+/]{86}==\n$/);
});
