import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks in which no push service is, and this house may be: two lists, for one would take addresses of 4 bytes for some of 16. */
const NOT_PUBLIC = { 4: new BlockList(), 6: new BlockList() };
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC[4].addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  // Another protocol's addresses in this one's clothes.
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  NOT_PUBLIC[6].addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC[4].check(address, 'ipv4');
  return family === 6 && !NOT_PUBLIC[6].check(address, 'ipv6');
}

/** Finds the addresses of a name, and none if one of them is not public: a name may lead anywhere, and elsewhere each time. */
export const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      answer(error, '');
      return;
    }
    const [first] = found;
    if (!first) {
      answer(trouble('ENOTFOUND'), '');
    } else if (!found.every(({ address }) => isPublicAddress(address))) {
      answer(trouble('EPRIVATE'), '');
    } else if (options.all === true) {
      answer(null, found);
    } else {
      answer(null, first.address, first.family);
    }
  });
};

function trouble(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error('no public address'), { code });
}
