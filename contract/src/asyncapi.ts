import * as z from 'zod';
import { type MessageName, messages } from './messages.ts';
import { topicRoot } from './topics.ts';
import { maxMessageBytes, wireVersion } from './wire/scalars.ts';

const names = Object.keys(messages) as MessageName[];
const jsonSchema = (name: MessageName) => z.toJSONSchema(messages[name].wire, { io: 'input', unrepresentable: 'any' });

/** The AsyncAPI 3.0 document of the wire, made from the table of messages. */
export function asyncApi(): Record<string, unknown> {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Motcua: agent and hub',
      version: String(wireVersion),
      description: `MQTT 3.1.1, QoS 1, JSON in UTF-8, at most ${maxMessageBytes} bytes a message. Versions ${wireVersion} and ${wireVersion - 1} are read.`,
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      hub: { host: '{host}:8883', protocol: 'mqtts', security: [{ $ref: '#/components/securitySchemes/certificate' }] },
    },
    channels: channels(),
    operations: operations(),
    components: {
      securitySchemes: { certificate: { type: 'X509', description: "The certificate's CN is the agent." } },
      messages: Object.fromEntries(names.map((name) => [name, message(name)])),
    },
  };
}

const message = (name: MessageName) => ({
  name,
  title: messages[name].words.en,
  description: messages[name].words.vi,
  contentType: 'application/json',
  payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: jsonSchema(name) },
});

const placeOf = (leaf: (typeof messages)[MessageName]['leaf']) =>
  leaf === 'readiness'
    ? {
        address: `${topicRoot}/units/{code}/${leaf}`,
        description:
          'Hubs write it; any client with a certificate of the authority may read it, of one unit or of all.',
        parameters: { code: { description: "The unit's code, percent-encoded where a topic needs it." } },
      }
    : {
        address: `${topicRoot}/agents/{agent}/${leaf}`,
        parameters: { agent: { description: "The agent's name." } },
      };

function channels(): Record<string, unknown> {
  const leaves = [...new Set(names.map((name) => messages[name].leaf))];
  return Object.fromEntries(
    leaves.map((leaf) => [
      leaf,
      {
        ...placeOf(leaf),
        messages: Object.fromEntries(
          names
            .filter((name) => messages[name].leaf === leaf)
            .map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    ]),
  );
}

const operations = (): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => {
      const { leaf, from, qos, retain, words } = messages[name];
      return [
        `${from}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        {
          action: from === 'agent' ? 'receive' : 'send',
          channel: { $ref: `#/channels/${leaf}` },
          summary: words.en,
          messages: [{ $ref: `#/channels/${leaf}/messages/${name}` }],
          bindings: { mqtt: { qos, retain } },
        },
      ];
    }),
  );
