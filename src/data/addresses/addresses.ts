import { geocode } from '../../contract/addresses/endpoints.ts';
import { nounOf } from '../../domain/kernel/ids.ts';
import type { Point } from '../../domain/kernel/place.ts';
import type { AddressIndex } from '../../pack/addresses/address-index.ts';
import type { Addresses, FoundAddress, NearAddress } from '../../pack/addresses/addresses.ts';
import type { PackGeodata } from '../pack/pack-geodata.ts';
import type { LiveParts } from '../engine/live/live-query.ts';
import { idOfKey } from '../engine/read-model/keys.ts';
import type { CurrentMembership } from '../engine/read-model/current-membership.ts';
import { readPackFile, type PackFiles } from '../pack/read-pack-file.ts';
import type { Server } from '../engine/gateway/server.ts';
import { currentTerritory } from '../territory/territory.ts';

export type { FoundAddress, NearAddress } from '../../pack/addresses/addresses.ts';

/** The addresses of the territory, as far as this device has them. */
export interface AddressSearch {
  /**
   * What somebody may mean who types this, the best first; without a network. Without a pack only
   * communes and hamlets answer.
   * @param near what is near here comes first
   */
  search(text: string, near?: Point): Promise<readonly FoundAddress[]>;
  /**
   * The same, asked of the server, which may ask a public service; nothing when it cannot or may not.
   * The place that travels with it is said to a tenth of a degree.
   */
  searchOnline(text: string, near?: Point): Promise<readonly FoundAddress[]>;
  /** What is known near a place, within 400 m. */
  nearest(place: Point): Promise<NearAddress | undefined>;
}

/** What the façade is made from. */
export interface AddressesParts extends LiveParts {
  readonly currentMembership: Pick<CurrentMembership, 'membership'>;
  readonly server: Pick<Server, 'ask'>;
  readonly pack: PackFiles;
  readonly geodata: Pick<PackGeodata, 'places'>;
}

/** The addresses on this device, read when they are first asked for. */
export function addressesOf(parts: AddressesParts): AddressSearch {
  const { server, tabs, currentMembership } = parts;
  let reading: Promise<Addresses> | undefined;
  const forget = (): void => {
    reading = undefined;
  };
  tabs.on('pack', ({ progress }) => {
    if (!progress) forget();
  });
  tabs.on('session', forget);
  tabs.on('cleared', forget);
  tabs.on('documents', ({ changes }) => {
    if (changes.some(({ key }) => nounOf(idOfKey(key)) === 'territory')) forget();
  });
  const known = (): Promise<Addresses> => {
    if (reading) return reading;
    const now = read(parts);
    reading = now;
    // What went wrong once, such as a vault that closed meanwhile, is tried again.
    now.catch(() => {
      if (reading === now) forget();
    });
    return now;
  };
  return {
    async search(text, near) {
      return (await known()).search(text, near && { near });
    },
    async searchOnline(text, near) {
      const territory = currentMembership.membership?.territory;
      const wanted = text.trim();
      if (territory === undefined || wanted.length < 3) return [];
      const question = { text: wanted.slice(0, 200), ...(near && { near: vaguely(near) }) };
      const answer = await server.ask(geocode, { territory }, question);
      return answer.ok ? answer.value.found : [];
    },
    async nearest(place) {
      return (await known()).nearest(place);
    },
  };
}

async function read({ geodata, pack, reader }: AddressesParts): Promise<Addresses> {
  const [{ Addresses }, { withNamedPlaces }, streets, places, territory] = await Promise.all([
    import('../../pack/addresses/addresses.ts'),
    import('../../pack/addresses/named-places.ts'),
    streetsIn(pack),
    geodata.places(),
    currentTerritory(reader),
  ]);
  return new Addresses(territory ? withNamedPlaces(streets, territory, places?.services) : streets);
}

/** Of a file that cannot be read nothing is known, as if it were not there. */
async function streetsIn(pack: PackFiles): Promise<AddressIndex> {
  const reader = async () =>
    (await import('../../pack/addresses/addresses-file.ts')).decodeAddresses;
  return (await readPackFile(pack, 'addresses.bin', reader)) ?? { streets: [] };
}

/** Enough to find the right "rue de la Gare", too little to tell where somebody is. */
function vaguely({ lat, lon }: Point): Point {
  return { lat: Math.round(lat * 10) / 10, lon: Math.round(lon * 10) / 10 };
}
