import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenID Connect provider on loopback, in which anybody may say who they are. */
export interface OidcProvider extends AsyncDisposable {
  issuer: string;
  clientId: string;
  /** Opens the address of a device login as a person would, and agrees as `sub`. */
  agree(address: string, sub: string): Promise<void>;
  /** Follows a login in a browser as a person would, and gives the address that the browser is sent back to. */
  answer(address: string, sub: string): Promise<string>;
}

const clientId = 'motcua-cli';

/** Starts it; browsers are sent back to these addresses only. */
export async function startOidcProvider(redirectUris: string[] = []): Promise<OidcProvider> {
  // The port has to be known before, because it stands in every token.
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const byBrowser = redirectUris.length > 0;
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: clientId, token_endpoint_auth_method: 'none' },
        application_type: byBrowser ? 'web' : 'native',
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code', ...(byBrowser ? ['authorization_code'] : [])],
        ...{ response_types: byBrowser ? ['code'] : [], redirect_uris: redirectUris },
      },
    ],
    features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true } },
    cookies: { keys: ['chỉ để thử'] },
  });
  server.on('request', provider.callback());
  return {
    ...{ issuer, clientId },
    async agree(address, sub) {
      await walk(issuer, address, sub);
    },
    answer: (address, sub) => walk(issuer, address, sub),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Fills in one form after the other, with a jar for cookies, until there is no form left or it is sent elsewhere; where it is then. */
async function walk(issuer: string, address: string, sub: string): Promise<string> {
  const jar = new Map<string, string>();
  let page = await open({ jar, issuer }, address);
  for (let step = 0; step < 8; step += 1) {
    const form = /<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(page.text);
    if (form === null) return page.url;
    const fields = new URLSearchParams();
    for (const [input] of (form[2] ?? '').matchAll(/<input[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      if (name !== undefined) fields.set(name, /value="([^"]*)"/.exec(input)?.[1] ?? '');
    }
    if (fields.has('login')) fields.set('login', sub);
    if (fields.has('password')) fields.set('password', 'x');
    page = await open({ jar, issuer }, new URL(form[1] || page.url, page.url).href, fields);
  }
  return page.url;
}

async function open(
  browser: { jar: Map<string, string>; issuer: string },
  url: string,
  body?: URLSearchParams,
): Promise<{ url: string; text: string }> {
  const { jar, issuer } = browser;
  if (new URL(url).origin !== issuer) return { url, text: '' };
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(body !== undefined && { method: 'POST', body }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  const next = response.headers.get('location');
  return next === null ? { url, text: await response.text() } : open(browser, new URL(next, url).href);
}
