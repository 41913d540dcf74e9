import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { SMS_FIELDS, type SmsSettings } from '../../../server/outgoing/sms/sms-settings.ts';

/** A short message as a gateway took it. */
export interface TakenSms {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** What a gateway says to a message: a status and a body; `hang`: nothing; `cut`: it takes it and breaks off. */
export type SmsManner = readonly [status: number, body: string] | 'hang' | 'cut';

const TAKEN: SmsManner = [200, '{"status":"queued"}'];

/** A real gateway of short messages on this machine; it sends each name once, as good ones do. */
export class SmsGateway {
  /** What left for a telephone. */
  readonly sent: TakenSms[] = [];
  /** Every request, also those it did not take. */
  readonly heard: { readonly headers: IncomingMessage['headers']; readonly body: unknown }[] = [];
  /** What becomes of the next requests; afterwards all is taken. */
  manners: SmsManner[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, answer) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        const body = JSON.parse(text) as TakenSms;
        this.heard.push({ headers: request.headers, body });
        const manner = this.manners.shift() ?? TAKEN;
        if (manner === 'hang') return;
        const isTaken = manner === TAKEN || manner === 'cut';
        if (isTaken && !this.sent.some(({ id }) => id === body.id)) this.sent.push(body);
        if (manner === 'cut') request.socket.destroy();
        else answer.writeHead(manner[0], { location: '/elsewhere' }).end(manner[1]);
      });
    });
  }

  static async open(t: TestContext): Promise<SmsGateway> {
    const gateway = new SmsGateway();
    gateway.#server.listen(0, '127.0.0.1');
    await once(gateway.#server, 'listening');
    t.after(() => gateway.close());
    return gateway;
  }

  get settings(): SmsSettings {
    const { port } = this.#server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/send`,
      secret: 'gateway-secret',
      webhookSecret: 'webhook-secret-of-16',
      from: 'Entraide',
      fields: SMS_FIELDS,
      cents: 4.5,
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }
}
