import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * Where the network breaks: before the server hears of the request, after it has done what was asked
 * and before a byte of the answer, or half-way through the answer.
 */
export type Cut = 'unsent' | 'unanswered' | 'half-answered';

/** A network that breaks once, at the nth request (from 0), and then holds. */
export interface CuttingProxy {
  readonly origin: string;
  /** How many requests came so far. */
  readonly requests: number;
  /** Whether it has broken yet. */
  readonly hasCut: boolean;
  close(): Promise<void>;
}

/** Opens a proxy before a server on this machine. */
export async function openCuttingProxy(
  target: string,
  { at, how }: { at: number; how: Cut },
): Promise<CuttingProxy> {
  let requests = 0;
  let hasCut = false;
  const server = createServer((incoming, answer) => {
    const mode = requests === at ? how : undefined;
    requests += 1;
    if (mode !== undefined) hasCut = true;
    void pass(target, incoming, answer, mode).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    get hasCut() {
      return hasCut;
    },
    close: () => closed(server),
  };
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
  cut: Cut | undefined,
): Promise<void> {
  const body = await buffer(incoming);
  if (cut === 'unsent') {
    incoming.socket.destroy();
    return;
  }
  const { method, headers } = incoming;
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = ask(target + (incoming.url ?? ''), { method, headers, agent: false }, resolve);
    outgoing.on('error', reject);
    answer.on('close', () => outgoing.destroy());
    outgoing.end(body);
  });
  if (cut === undefined) {
    answer.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(answer);
    return;
  }
  const whole = await buffer(answered);
  if (cut === 'half-answered') {
    const promised = { 'content-type': 'application/json', 'content-length': whole.length + 1 };
    answer.writeHead(answered.statusCode ?? 502, promised);
    await new Promise((resolve) => answer.write(whole.subarray(0, whole.length / 2), resolve));
  }
  incoming.socket.destroy();
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
