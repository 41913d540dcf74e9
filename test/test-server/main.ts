/** A real service in a process of its own, for tests in a browser; says where it is, and waits. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestServer } from './test-server.ts';
import { answerCrossOrigin, proxy } from './proxy.ts';

const testServer = await openTestServer();
const server = createServer((incoming, answer) => {
  answerCrossOrigin(answer);
  if (incoming.method === 'OPTIONS') {
    answer.writeHead(204).end();
    return;
  }
  const [, part = '', name = '', ...rest] = (incoming.url ?? '').split('/');
  if (part === 'as') proxy(testServer.url(), name, `/${rest.join('/')}`, incoming, answer);
  else void testServer.answer(name, incoming, answer);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(JSON.stringify({ origin: `http://127.0.0.1:${port}` }));

// Whoever started this process holds the other end; when it is gone, so is this.
process.stdin.resume();
await once(process.stdin, 'close');
server.closeAllConnections();
server.close();
await testServer.close();
process.exit();
