import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PORTAL = '<!doctype html><title>Bienvenue</title><h1>Bienvenue à l’hôtel</h1>';

/** A network in front of a service, which may be a hotel's: it then says a page of its own, with status 200. */
export interface LyingProxy {
  readonly url: string;
  /** Which paths get the hotel's page. */
  lies: (path: string) => boolean;
  /** The paths that got it. */
  readonly lied: readonly string[];
  close(): Promise<void>;
}

/** Opens a network in front of the service on this port; it is honest at first. */
export async function openLyingProxy(port: () => number): Promise<LyingProxy> {
  const lied: string[] = [];
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (!proxy.lies(path)) {
      pass(asked, answer, port());
      return;
    }
    lied.push(path);
    answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=3600' });
    answer.end(PORTAL);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const proxy: LyingProxy = {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    lies: () => false,
    lied,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return proxy;
}

function pass(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url: path, headers } = asked;
  const onward = request(
    { host: 'localhost', ...{ port, method, path, headers } },
    (said: IncomingMessage) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      said.pipe(answer);
    },
  );
  const cut = (): void => void answer.destroy();
  onward.on('error', cut);
  answer.on('close', () => onward.destroy());
  asked.pipe(onward);
}
