import { failure, type Outcome, success } from '../outcome.ts';
import { type EsclAddress, esclAddress } from './address.ts';
import type { XmlElement } from './element.ts';
import { type EsclAnswer, getEscl } from './get.ts';

type Resource = Parameters<typeof getEscl>[1];

/** A document of a scanner, or its word that it cannot give one now. */
type EsclDocument = { is: 'document'; root: XmlElement } | { is: 'not-ready' };

/** Reads one document. A scanner may send us from HTTP to its own HTTPS, once, and nowhere else. */
export async function readDocument(
  address: EsclAddress,
  resource: Resource,
  options: { deadline: AbortSignal },
): Promise<Outcome<EsclDocument>> {
  const first = await getEscl(address, resource, options);
  if (!first.ok) return first;
  const secure = ownHttps(address, first.value);
  const answer = secure === null ? first : await getEscl(secure, resource, options);
  return answer.ok ? await toDocument(answer.value) : answer;
}

function ownHttps(address: EsclAddress, { status, location }: EsclAnswer): EsclAddress | null {
  if (address.secure || ![301, 302, 307, 308].includes(status) || location === null) return null;
  const target = esclAddress(location);
  return target?.secure === true && target.host === address.host ? { ...target, root: address.root } : null;
}

async function toDocument({ status, location, body }: EsclAnswer): Promise<Outcome<EsclDocument>> {
  if (status === 503) return success({ is: 'not-ready' });
  if (status === 401 || status === 403) return failure('permission-denied', `HTTP ${status}`);
  if (status !== 200)
    return failure('device-unreadable', `HTTP ${status}${location === null ? '' : ` to ${location}`}`);
  // Most agents have no network scanner, and shall not carry the parser in their memory.
  const { readXml } = await import('./xml.ts');
  const read = readXml(body);
  return read.ok ? success({ is: 'document', root: read.value }) : read;
}
