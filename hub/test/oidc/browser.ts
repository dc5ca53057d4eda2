import { type Answer, ask } from '../support/request.ts';

/** As much of a browser as a login needs: it keeps what `set-cookie` says, and sends it with every request to the hub. */
export class Browser {
  readonly jar = new Map<string, string>();
  /** The attributes of each cookie, as they came. */
  readonly attributes = new Map<string, string>();
  readonly #ca: string;

  constructor(ca: string) {
    this.#ca = ca;
  }

  async go(
    method: string,
    url: string,
    asking: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie !== '' && { cookie }), ...asking.headers };
    const answer = await ask(url, { method, ca: this.#ca, ...asking, headers });
    for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line);
    return answer;
  }

  #keep(line: string): void {
    const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*);?\s*(.*)$/.exec(line) ?? [];
    this.attributes.set(name, attributes);
    if (/Max-Age=0\b/.test(attributes)) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
