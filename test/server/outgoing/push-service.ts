import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { buffer } from 'node:stream/consumers';
import type { PushMessage, PushSubscription } from '../../../src/contract/notices/push.ts';

/** A status and, where one is told to come again, after how many seconds; `hang`: nothing; `cut`: it takes it and breaks off. */
export type PushManner = readonly [status: number, retryAfter?: string] | 'hang' | 'cut';

/** A browser with keys of its own: it alone can read what is pushed to it. */
export class PushBrowser {
  readonly subscription: PushSubscription;
  /** What arrived, the latest of each topic: the others were replaced before anybody saw them. */
  readonly arrived: PushMessage[] = [];
  readonly #pair = createECDH('prime256v1');
  readonly #auth = randomBytes(16);

  constructor(endpoint: string) {
    this.subscription = {
      endpoint,
      p256dh: this.#pair.generateKeys('base64url'),
      auth: this.#auth.toString('base64url'),
    };
  }

  /** Opens a message (RFC 8188 and 8291), or throws. */
  open(received: Buffer): PushMessage {
    const body = new Uint8Array(received);
    const recordSize = received.readUInt32BE(16);
    const salt = body.subarray(0, 16);
    const theirs = body.subarray(21, 21 + received.readUInt8(20));
    const sealed = body.subarray(21 + theirs.length);
    if (sealed.length > recordSize) throw new Error('more than one record');
    const shared = new Uint8Array(this.#pair.computeSecret(theirs));
    const own = new Uint8Array(this.#pair.getPublicKey());
    const info = new Uint8Array([...text('WebPush: info\0'), ...own, ...theirs]);
    const secret = derived(shared, new Uint8Array(this.#auth), info, 32);
    const key = derived(secret, salt, text('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derived(secret, salt, text('Content-Encoding: nonce\0'), 12);
    const open = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
    const padded = [...open.update(sealed.subarray(0, -16)), ...open.final()];
    const end = padded.lastIndexOf(2);
    if (padded.slice(end + 1).some((byte) => byte !== 0)) throw new Error('bad padding');
    return JSON.parse(
      new TextDecoder().decode(new Uint8Array(padded.slice(0, end))),
    ) as PushMessage;
  }
}

/** A real push service on this machine (RFC 8030): it knows its browsers, who signed (RFC 8292), and topics. */
export class PushService {
  /** Every request, also those it did not take. */
  readonly heard: { readonly browser: string; readonly headers: IncomingMessage['headers'] }[] = [];
  /** What becomes of the next requests; afterwards all is taken. */
  manners: PushManner[] = [];
  readonly #browsers = new Map<string, PushBrowser>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, answer) => {
      void buffer(request).then(
        (body) => {
          const browser = request.url ?? '';
          this.heard.push({ browser, headers: request.headers });
          const manner = this.manners.shift() ?? this.#take(browser, request, body);
          if (manner === 'hang') return;
          if (manner === 'cut') {
            this.#take(browser, request, body);
            request.socket.destroy();
            return;
          }
          const [status, retryAfter] = manner;
          const headers = { ...(retryAfter !== undefined && { 'retry-after': retryAfter }) };
          answer.writeHead(status, headers).end('what a push service says is not read');
        },
        () => undefined,
      );
    });
  }

  static async open(t?: Pick<TestContext, 'after'>): Promise<PushService> {
    const service = new PushService();
    service.#server.listen(0, '127.0.0.1');
    await once(service.#server, 'listening');
    t?.after(() => service.close());
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Somebody lets their browser show notifications. */
  subscribe(): PushBrowser {
    const path = `/push/${randomUUID()}`;
    const browser = new PushBrowser(this.origin + path);
    this.#browsers.set(path, browser);
    return browser;
  }

  /** Somebody took their leave to show any back. */
  unsubscribe({ subscription: { endpoint } }: PushBrowser): void {
    this.#browsers.delete(new URL(endpoint).pathname);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #take(path: string, { headers, method }: IncomingMessage, body: Buffer): readonly [number] {
    const browser = this.#browsers.get(path);
    if (!browser) return [410];
    if (body.length > 4_096) return [413];
    const isRight =
      method === 'POST' &&
      headers['content-encoding'] === 'aes128gcm' &&
      /^\d+$/.test(String(headers['ttl'])) &&
      /^[\w-]{1,32}$/.test(String(headers['topic']));
    if (!isRight) return [400];
    if (!isSigned(String(headers.authorization), this.origin)) return [403];
    const message = browser.open(body);
    const at = browser.arrived.findIndex(({ tag }) => tag === message.tag);
    browser.arrived.splice(at < 0 ? browser.arrived.length : at, at < 0 ? 0 : 1, message);
    return [201];
  }
}

/** Whether a token says who sends it, to whom and for how long, and is signed by the key beside it. */
function isSigned(authorization: string, origin: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const { aud, exp, sub } = parsed(claims) as { aud?: string; exp?: number; sub?: string };
  const now = Date.now() / 1_000;
  const isInTime = exp !== undefined && exp > now && exp <= now + 86_400;
  if ((parsed(head) as { alg?: string }).alg !== 'ES256' || aud !== origin || !isInTime)
    return false;
  const point = Buffer.from(key, 'base64url');
  const part = (from: number): string => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
  const signer = createPublicKey({ key: jwk, format: 'jwk' });
  const isTheirs = verify(
    'sha256',
    text(`${head}.${claims}`),
    { key: signer, dsaEncoding: 'ieee-p1363' },
    new Uint8Array(Buffer.from(signature, 'base64url')),
  );
  return isTheirs && /^(mailto|https):/.test(sub ?? '');
}

function parsed(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString() || '{}');
}

function derived(
  secret: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, length));
}

function text(of: string): Uint8Array {
  return new TextEncoder().encode(of);
}
