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

/** For how long a connection is kept for the next letter (milliseconds): mail servers let whoever comes wait before they greet. */
const KEPT_MS = 2_000;
/** As many letters go over one: then it is somebody else's turn. */
const MOST_LETTERS = 100;

/** A connection, and how many letters went over it. */
interface Line {
  readonly connection: SMTPConnection;
  letters: number;
}

/** A connection that nothing goes over at the moment. */
interface KeptLine {
  readonly line: Line;
  /** Takes it up again: it is not closed any more. */
  readonly release: () => void;
}

/** One letter on its way. */
interface Handing {
  readonly mail: Buffer;
  readonly to: string;
  readonly mayHand: () => boolean;
  readonly signal: AbortSignal;
}

/** Sends e-mail by handing it to one mail server; letters that follow one another go over one connection. */
export class SmtpChannel implements Channel {
  readonly name = 'mail';
  readonly longestMs: number;
  readonly #settings: MailSettings;
  readonly #deadlines: SmtpDeadlines;
  #kept: KeptLine | undefined;

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
    const mail = await encodedMail(id, letter, this.#settings.from);
    const handing = { mail, to: letter.to, mayHand, signal };
    const end = AbortSignal.any([signal, AbortSignal.timeout(this.#deadlines.allMs)]);
    const known = this.#takeUp();
    const delivery = known && (await this.#over(known, handing, end));
    return delivery ?? (await this.#over(this.#line(), handing, end)) ?? CLOSED;
  }

  /** Undefined: the other side had closed a connection that was kept, and nothing was said of this letter. */
  async #over(
    line: Line,
    { mail, mayHand, signal, to }: Handing,
    end: AbortSignal,
  ): Promise<Delivery | undefined> {
    const { user, password, from } = this.#settings;
    const { connection } = line;
    const wasKept = line.letters > 0;
    // Read in two pieces: when the end was asked for, all of it is on its way.
    const body = Readable.from([mail.subarray(0, -1), mail.subarray(-1)]);
    let step: SmtpStep = 'connect';
    let wasHanded = false;
    body.on('end', () => (wasHanded = true));
    try {
      if (!wasKept) await finished(connection, end, (done) => connection.connect(done));
      if (!wasKept && user !== undefined) {
        step = 'sign-in';
        const credentials = { user, pass: password ?? '' };
        await finished(connection, end, (done) => connection.login({ credentials }, done));
      }
      step = 'send';
      if (!mayHand()) {
        connection.close();
        return { kind: 'later', about: 'message', code: 'paused' };
      }
      const envelope = { from: from.address, to: [to] };
      await finished(connection, end, (done) => connection.send(envelope, body, done));
      line.letters += 1;
      this.#keep(line, signal);
      return { kind: 'sent' };
    } catch (error) {
      connection.close();
      const wasClosed = wasKept && !body.readableDidRead && !end.aborted && isClosing(error);
      return wasClosed ? undefined : meaningOf(error, step, wasHanded);
    }
  }

  #line(): Line {
    return { connection: this.#connection(), letters: 0 };
  }

  #takeUp(): Line | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    kept?.release();
    return kept?.line;
  }

  /** Keeps a connection for a moment; not beyond the end of the service, nor beyond what the other side wants. */
  #keep(line: Line, signal: AbortSignal): void {
    const { connection } = line;
    if (this.#kept || signal.aborted || line.letters >= MOST_LETTERS) {
      connection.quit();
      return;
    }
    const forget = (): void => {
      if (this.#kept?.line === line) this.#takeUp();
    };
    const close = (): void => {
      forget();
      connection.quit();
    };
    const timer = setTimeout(close, KEPT_MS).unref();
    signal.addEventListener('abort', close, { once: true });
    connection.once('end', forget);
    this.#kept = {
      line,
      release: () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', close);
        connection.off('end', forget);
      },
    };
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

/** A connection that is made for a letter tells what became of it. */
const CLOSED: Delivery = { kind: 'later', about: 'channel', code: 'closed' };

/** Whether it says no more than that a connection is over: nobody answered, or "I close" (421, RFC 5321 3.8). */
function isClosing(error: unknown): boolean {
  const { responseCode } = (error ?? {}) as { readonly responseCode?: unknown };
  return responseCode === undefined || responseCode === 421;
}

/** One step of a connection; it fails as well when the connection breaks, or the time is over. */
function finished(
  connection: SMTPConnection,
  end: AbortSignal,
  act: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      end.removeEventListener('abort', stop);
      connection.off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    const stop = (): void => {
      settle(Object.assign(new Error('out of time'), { code: 'ETIMEDOUT' }));
    };
    if (end.aborted) {
      stop();
      return;
    }
    end.addEventListener('abort', stop, { once: true });
    connection.once('error', settle);
    act(settle);
  });
}
