import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';

/** A raw connection to a listening server, from somebody who keeps to no rules. */
export interface Attacker {
  readonly socket: Socket;
  say(words: string): void;
  /** The first line of the answer; undefined when the connection ended without one. */
  firstLine(): Promise<string | undefined>;
  /** Settles when the server has ended the connection. */
  readonly ended: Promise<void>;
}

/** Lets the server listen on a port of its own; the answer opens connections to it. */
export async function listening(
  t: TestContext,
  app: FastifyInstance,
): Promise<() => Promise<Attacker>> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return async () => {
    // Half open: it does not go away when the server does.
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    t.after(() => socket.destroy());
    socket.on('error', () => undefined);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    const over = new Promise<void>((resolve) => {
      for (const event of ['end', 'close'] as const) socket.once(event, resolve);
    });
    await once(socket, 'connect');
    return {
      socket,
      say: (words) => void socket.write(words),
      async firstLine() {
        while (!heard.includes('\r\n') && !socket.readableEnded && !socket.destroyed) {
          await Promise.race([once(socket, 'data'), over]);
        }
        return heard === '' ? undefined : heard.split('\r\n')[0];
      },
      ended: over,
    };
  };
}

/** The head of a request with a JSON body of that length. */
export function headOf(path: string, cookie: string, length: number, method = 'POST'): string {
  return [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    `cookie: coudmain=${cookie}`,
    'content-type: application/json',
    `content-length: ${length}`,
    '\r\n',
  ].join('\r\n');
}
