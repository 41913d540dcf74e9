import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '../../../server/outgoing/mail/mail-settings.ts';

/** A letter as it arrived. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  /** Head and body, as they travelled. */
  readonly raw: string;
}

/** How a mail server behaves; each answer is a status it refuses with, or undefined to go on. */
export interface Manners {
  readonly onRecipient?: (address: string) => number | undefined;
  /** Asked once the whole letter is there. */
  readonly onLetter?: (arrived: Arrived) => number | 'cut' | undefined | Promise<undefined>;
  readonly options?: SMTPServerOptions;
}

/** A real SMTP server on this machine, which keeps what it is given. */
export class PostOffice {
  readonly arrived: Arrived[] = [];
  manners: Manners;
  readonly #server: SMTPServer;

  private constructor(manners: Manners) {
    this.manners = manners;
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 100,
      ...manners.options,
      onRcptTo: ({ address }, _session, done) => {
        done(refusal(this.manners.onRecipient?.(address)));
      },
      onData: (stream, session, done) => {
        let raw = '';
        stream.setEncoding('utf8').on('data', (chunk: string) => (raw += chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const letter = {
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw,
          };
          void this.#take(letter, done);
        });
      },
    });
    // A client that is cut off is what these tests are about.
    this.#server.on('error', () => undefined);
  }

  static async open(t: TestContext, manners: Manners = {}): Promise<PostOffice> {
    const office = new PostOffice(manners);
    office.#server.listen(0, '127.0.0.1');
    await once(office.#server.server, 'listening');
    t.after(() => office.close());
    return office;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  get settings(): MailSettings {
    const from = { address: 'entraide@exemple.fr', name: 'Entraide' };
    return { host: '127.0.0.1', port: this.port, secure: false, requireTls: false, from };
  }

  /** The Message-IDs of what arrived, in order. */
  get messageIds(): readonly string[] {
    return this.arrived.map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '');
  }

  /** How many are connected. */
  get connections(): number {
    return this.#server.connections.size;
  }

  /** Ends every connection without a word. */
  hangUp(): void {
    for (const connection of this.#server.connections) connection._socket.destroy();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.hangUp();
    });
  }

  async #take(letter: Arrived, done: (error?: Error | null) => void): Promise<void> {
    const answer = await this.manners.onLetter?.(letter);
    if (typeof answer !== 'number') this.arrived.push(letter);
    if (answer === 'cut') this.hangUp();
    else done(refusal(answer));
  }
}

function refusal(status: number | undefined): Error | undefined {
  if (status === undefined) return undefined;
  return Object.assign(new Error('No, says the other side'), { responseCode: status });
}
