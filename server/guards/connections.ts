import { BlockList, isIPv6, type Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { ConnectionLimits } from '../process/limits.ts';
import { Quota } from './quota.ts';

/**
 * Caps the connections in all and from one address: whoever holds many open must not leave none for
 * the others. A trusted proxy brings everybody's, so that it is not counted.
 */
export function limitConnections(
  app: FastifyInstance,
  { connections, connectionsPerAddress }: ConnectionLimits,
  trustedProxies: readonly string[],
): void {
  app.server.maxConnections = connections;
  const trusted = blockListOf(trustedProxies);
  const open = new Quota(connectionsPerAddress);
  app.server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (trusted.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4')) return;
    const address = rateLimit.normalizeIP(remoteAddress, 64);
    if (!open.has(address, 1)) {
      socket.destroy();
      return;
    }
    open.take(address, 1);
    socket.once('close', () => {
      open.giveBack(address, 1);
    });
  });
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
