import { createECDH } from 'node:crypto';
import { isIP } from 'node:net';
import type { PushSubscription } from '../../../src/contract/notices/push.ts';

/** This machine; only where whoever runs the service says so, for tests. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether messages may be posted to what somebody says is their browser's address: HTTPS, a name of the public
 * internet, the usual port. Where the name leads is looked at again each time when something is sent.
 * @param loopback whether this machine is allowed too
 */
export function isPushAddress(endpoint: string, loopback: boolean): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (isLoopbackAddress(url)) return loopback;
  const { hostname, port, protocol } = url;
  if (protocol !== 'https:' || port !== '' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
    return false;
  }
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) && !isInside(hostname);
}

/** Whether it is on this machine. */
export function isLoopbackAddress({ hostname, protocol }: URL): boolean {
  return LOOPBACK.has(hostname) && /^https?:$/.test(protocol);
}

/** Whether something can be sealed for it: its key is a point of the curve. */
export function isPushKey({ p256dh }: Pick<PushSubscription, 'p256dh'>): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(p256dh, 'base64url');
    return true;
  } catch {
    return false;
  }
}

function isInside(hostname: string): boolean {
  return /\.(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid)$/.test(hostname);
}
