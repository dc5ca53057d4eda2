import * as z from 'zod';
import { type Fits, fitsOf } from './fits.ts';
import { type Message, type MessageName, messages } from './messages.ts';
import { withoutNul } from './text/without-nul.ts';
import { maxMessageBytes } from './wire/scalars.ts';
import { upgrade } from './wire/upgrade.ts';

export type DecodeCode = 'E_MESSAGE_TOO_LARGE' | 'E_MESSAGE_NOT_JSON' | 'E_MESSAGE_INVALID';
export type Decoded<T> = { ok: true; value: T } | { ok: false; code: DecodeCode; detail: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes in, a trusted message out; after this nothing parses again. Never throws. */
export function decodeMessage<Name extends MessageName>(name: Name, payload: Uint8Array): Decoded<Message<Name>> {
  if (payload.byteLength > maxMessageBytes) {
    return { ok: false, code: 'E_MESSAGE_TOO_LARGE', detail: `${payload.byteLength} bytes; limit ${maxMessageBytes}` };
  }
  const json = parseJson(payload);
  if (!json.ok) return { ok: false, code: 'E_MESSAGE_NOT_JSON', detail: json.detail };
  return check(name, json.value);
}

/** Made on the first message of each kind; nothing but a shorter way to the same answer. */
const looks = new Map<MessageName, Fits>();
function lookOf(name: MessageName): Fits {
  const look = looks.get(name) ?? fitsOf(messages[name].schema);
  looks.set(name, look);
  return look;
}

function check<Name extends MessageName>(name: Name, value: unknown): Decoded<Message<Name>> {
  try {
    const upgraded = upgrade(name, value);
    if (lookOf(name)(upgraded)) return { ok: true, value: upgraded as Message<Name> };
    const parsed = messages[name].schema.safeParse(upgraded);
    if (parsed.success) return { ok: true, value: parsed.data as Message<Name> };
    return { ok: false, code: 'E_MESSAGE_INVALID', detail: z.prettifyError(parsed.error).slice(0, 900) };
  } catch (error) {
    // The library measures whatever has a length: one that is no number, such as {"length":{"toString":1}}, makes it throw.
    return { ok: false, code: 'E_MESSAGE_INVALID', detail: String(error).slice(0, 900) };
  }
}

/** A message as bytes. */
export const encodeMessage = <Name extends MessageName>(_name: Name, value: Message<Name>): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(value));

function parseJson(payload: Uint8Array): { ok: true; value: unknown } | { ok: false; detail: string } {
  try {
    const text = utf8.decode(payload);
    // Looked for first, because a reviver makes every message slow.
    return { ok: true, value: text.includes('\\u0000') ? JSON.parse(text, reviveWithoutNul) : JSON.parse(text) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : String(error) };
  }
}

const reviveWithoutNul = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? withoutNul(value) : value;
