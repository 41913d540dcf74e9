import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { MailSettings } from '../../../server/outgoing/mail/mail-settings.ts';

/** A server that answers as it is told, line by line. */
export async function scripted(
  t: TestContext,
  talk: (socket: Socket) => void,
): Promise<MailSettings> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const from = { address: 'entraide@exemple.fr' };
  return { host: '127.0.0.1', port, secure: false, requireTls: false, from };
}

/** Says something all the time, and never what is waited for. */
export function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write('220-wait\r\n'), 50);
  socket.on('close', () => clearInterval(timer));
}
