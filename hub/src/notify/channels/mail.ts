import { createTransport } from 'nodemailer';
import { type Channel, ChannelFailure, failureText, type Outgoing } from './channel.ts';
import { isLoopback } from './webhook.ts';

interface MailOptions {
  /** `smtps://[USER@]HOST[:PORT]`, or `smtp://` with STARTTLS, which only a server on this machine may lack. */
  url: string;
  from: string;
  password: string | null;
  ca?: string | undefined;
}

const seconds = 10_000;

/** Mail by SMTP; the server's 250 is the acknowledgement. */
export function mail({ url, from, password, ca }: MailOptions): Omit<Channel, 'kind' | 'trouble'> {
  const { protocol, hostname: host, port, username } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    ...{ host, port: Number(port) || (secure ? 465 : 587), secure, requireTLS: !secure && !isLoopback(host) },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: password ?? '' } }),
    ...(ca !== undefined && { tls: { ca } }),
    ...{ connectionTimeout: seconds, greetingTimeout: seconds, socketTimeout: 2 * seconds },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    check() {},
    async send(outgoing) {
      try {
        const { rejected } = await transport.sendMail(letterOf(outgoing, from));
        // A refused recipient does not throw by itself.
        if (rejected.length > 0) throw new ChannelFailure('the server refused the recipient', { final: true });
      } catch (error) {
        throw error instanceof ChannelFailure ? error : failureOf(error);
      }
    },
  };
}

const letterOf = ({ address: to, tracking, subject, text, createdAt }: Outgoing, from: string) => ({
  ...{ from, to, subject, text, date: new Date(createdAt) },
  // The same at every try: whoever gets it twice sees that it is one.
  messageId: `<${tracking}@motcua>`,
  // RFC 3834: nobody's holiday answers it.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});

/** A refusal of the recipient for good is final; what is wrong with the server or our password may be put right. */
function failureOf(error: unknown): ChannelFailure {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const final = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 550 && responseCode < 560;
  return new ChannelFailure(failureText(error), { final });
}
