import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a CouchDB in trouble does with a request. */
export type Lie =
  /** Says nothing, ever. */
  | 'hang'
  /** Does it, and says that too few copies have it. */
  | 'accepted'
  /** Answers so itself, and does nothing. */
  | { readonly status: number; readonly body: unknown }
  /** Does it, and says something else. */
  | { readonly say: unknown };

/** Which lie is told to a request; undefined: the truth. */
export type Liar = (method: string, path: string) => Lie | undefined;

/** A real proxy before a CouchDB (or its stand-in) that answers as one in trouble would. */
export class LyingProxy {
  /** Set by tests. */
  lie: Liar = () => undefined;
  readonly #target: URL;
  readonly #server = createServer((request, response) => void this.#pass(request, response));

  constructor(target: string) {
    this.#target = new URL(target);
  }

  /** Starts it; the answer is its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.address;
  }

  /** Where it answers, with the same user and password. */
  get address(): string {
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
    return url.href;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const lie = this.lie(request.method ?? '', request.url ?? '');
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    if (lie === 'hang') return;
    if (typeof lie === 'object' && 'status' in lie) {
      send(response, lie.status, lie.body);
      return;
    }
    const { hostname, port } = this.#target;
    const { method, url: path, headers } = request;
    const onward = ask({ hostname, port, method, path, headers }, (answer) => {
      if (lie === undefined) {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      } else void tellOtherwise(answer, response, lie);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end(Buffer.concat(body as readonly Uint8Array[]));
  }
}

async function tellOtherwise(
  answer: IncomingMessage,
  response: ServerResponse,
  lie: 'accepted' | { readonly say: unknown },
): Promise<void> {
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += String(part);
  if (lie !== 'accepted') {
    send(response, answer.statusCode ?? 200, lie.say);
    return;
  }
  const truth: unknown = JSON.parse(text);
  const told = Array.isArray(truth)
    ? truth.map((one: Record<string, unknown>) => ({ ...one, accepted: true }))
    : truth;
  send(response, 202, told);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
