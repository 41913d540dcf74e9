import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, Delivery } from '../channel.ts';
import type { Letter, MessageId } from '../message.ts';
import { encodedMail } from './encoded-mail.ts';
import type { MailSettings } from './mail-settings.ts';
import { meaningOf, type SmtpStep } from './smtp-failure.ts';

/** How long each step may take (milliseconds): slow servers are slow on purpose, and none takes minutes. */
export interface SmtpDeadlines {
  readonly dnsMs: number;
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Without a byte from the other side. */
  readonly silenceMs: number;
  /** All of it. */
  readonly allMs: number;
}

const DEADLINES: SmtpDeadlines = {
  dnsMs: 10_000,
  connectMs: 15_000,
  greetingMs: 30_000,
  silenceMs: 60_000,
  allMs: 120_000,
};

/** Sends e-mail by handing it to one mail server, a connection for each letter. */
export class SmtpChannel implements Channel {
  readonly name = 'mail';
  readonly longestMs: number;
  readonly #settings: MailSettings;
  readonly #deadlines: SmtpDeadlines;

  constructor(settings: MailSettings, deadlines: SmtpDeadlines = DEADLINES) {
    this.#settings = settings;
    this.#deadlines = deadlines;
    this.longestMs = deadlines.allMs;
  }

  async send(
    id: MessageId,
    letter: Letter,
    mayHand: () => boolean,
    signal: AbortSignal,
  ): Promise<Delivery> {
    const { user, password, from } = this.#settings;
    const mail = await encodedMail(id, letter, from);
    const connection = this.#connection();
    const end = AbortSignal.any([signal, AbortSignal.timeout(this.#deadlines.allMs)]);
    let step: SmtpStep = 'connect';
    let wasHanded = false;
    try {
      await finished(connection, end, (done) => connection.connect(done));
      if (user !== undefined) {
        step = 'sign-in';
        const credentials = { user, pass: password ?? '' };
        await finished(connection, end, (done) => connection.login({ credentials }, done));
      }
      step = 'send';
      if (!mayHand()) return { kind: 'later', about: 'message', code: 'paused' };
      const envelope = { from: from.address, to: [letter.to] };
      // Read in two pieces: when the end was asked for, all of it is on its way.
      const pieces = [mail.subarray(0, -1), mail.subarray(-1)];
      const body = Readable.from(pieces).on('end', () => (wasHanded = true));
      await finished(connection, end, (done) => connection.send(envelope, body, done));
      return { kind: 'sent' };
    } catch (error) {
      return meaningOf(error, step, wasHanded);
    } finally {
      connection.close();
    }
  }

  #connection(): SMTPConnection {
    const { host, port, secure, requireTls, from } = this.#settings;
    const { dnsMs, connectMs, greetingMs, silenceMs } = this.#deadlines;
    const connection = new SMTPConnection({
      host,
      port,
      secure,
      requireTLS: requireTls && !secure,
      // How this machine is called is nobody's business.
      name: from.address.slice(from.address.indexOf('@') + 1),
      dnsTimeout: dnsMs,
      connectionTimeout: connectMs,
      greetingTimeout: greetingMs,
      socketTimeout: silenceMs,
      socketCloseTimeout: 0,
      maxResponseSize: 64 * 1024,
      logger: false,
    });
    // What fails between two steps, or after the last one, is heard by the step, or is of no consequence.
    connection.on('error', () => undefined);
    return connection;
  }
}

/** One step of a connection; it fails as well when the connection breaks, or the time is over. */
function finished(
  connection: SMTPConnection,
  end: AbortSignal,
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(Object.assign(new Error('out of time'), { code: 'ETIMEDOUT' }));
    };
    if (end.aborted) {
      stop();
      return;
    }
    end.addEventListener('abort', stop, { once: true });
    connection.once('error', reject);
    act((error) => {
      end.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    });
  });
}
