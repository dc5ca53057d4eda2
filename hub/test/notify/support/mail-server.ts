import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
interface Letter {
  to: string[];
  text: string;
  messageId: string;
  secure: boolean;
  user: string | null;
}

export interface MailServer extends AsyncDisposable {
  port: number;
  letters: Letter[];
  /** Refuses with this reply where it is not null. */
  refuse: { recipient: number | null; data: number | null };
}

/** A real SMTP server: STARTTLS where it has a certificate, and a password when one is set. */
export async function startMailServer({
  tls = null,
  password = null,
}: {
  tls?: { key: string; cert: string } | null;
  password?: string | null;
} = {}): Promise<MailServer> {
  const letters: Letter[] = [];
  const refuse: MailServer['refuse'] = { recipient: null, data: null };
  const server = new SMTPServer({
    ...(tls ?? {}),
    ...{ logger: false, authOptional: password === null, disabledCommands: tls === null ? ['STARTTLS'] : [] },
    allowInsecureAuth: false,
    onAuth: ({ password: given, username }, _session, done) =>
      given === password ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) => done(refusal(refuse.recipient)),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const no = refusal(refuse.data);
        if (no !== null) return done(no);
        const text = Buffer.concat(parts).toString();
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text,
          messageId: /^Message-ID: (.*)$/im.exec(text)?.[1] ?? '',
          secure: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    ...{ port: (server.server.address() as AddressInfo).port, letters, refuse },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const refusal = (code: number | null): Error | null =>
  code === null ? null : Object.assign(new Error('not here'), { responseCode: code });
