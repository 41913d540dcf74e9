import { BytesBroken, type ByteReader, type ByteWriter } from '../bytes.ts';
import { sealedBytes, unsealedBytes, type Mark } from '../sealed-bytes.ts';
import { PER_DEGREE, type AddressIndex, type House, type Street } from './address-index.ts';

/** The bytes are no addresses, of another version, or damaged. */
export class AddressesUnreadable extends Error {
  override readonly name = 'AddressesUnreadable';
}

const MARK: Mark = { letters: 'CMAD', version: 1 };

/** An address index as the bytes of `addresses.bin`: words said once, places in small steps. */
export function encodeAddresses({ streets }: AddressIndex): Uint8Array<ArrayBuffer> {
  const words = new Map<string, number>([['', 0]]);
  const wordOf = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  for (const street of streets) for (const text of textsOf(street)) wordOf(text);
  for (const { suffix } of streets.flatMap(({ houses }) => houses)) wordOf(suffix);
  return sealedBytes(MARK, (writer) => {
    writer.count(words.size);
    for (const text of words.keys()) writer.text(text);
    writer.count(streets.length);
    const step = stepper(writer);
    for (const street of streets) {
      writer.text(street.name);
      for (const text of textsOf(street)) writer.count(wordOf(text));
      writer.byte(street.isHamlet ? 1 : 0);
      step(street.lon, street.lat);
      writer.count(street.houses.length);
      let before = 0;
      for (const { number, suffix, lon, lat } of street.houses) {
        writer.count(number - before);
        before = number;
        writer.count(wordOf(suffix));
        step(lon, lat);
      }
    }
  });
}

/**
 * Reads `addresses.bin`.
 * @throws AddressesUnreadable
 */
export function decodeAddresses(bytes: Uint8Array): AddressIndex {
  try {
    return unsealedBytes(bytes, MARK, indexIn);
  } catch (error) {
    if (!(error instanceof BytesBroken)) throw error;
    throw new AddressesUnreadable(error.message, { cause: error });
  }
}

function textsOf({ commune, communeName, formerCommune, postcode }: Street): readonly string[] {
  return [commune, communeName, formerCommune, postcode];
}

function indexIn(reader: ByteReader): AddressIndex {
  const words = Array.from({ length: reader.size() }, () => reader.text());
  const word = (): string => {
    const found = words[reader.count()];
    if (found === undefined) throw new BytesBroken('A word is missing.');
    return found;
  };
  let [lon, lat] = [0, 0];
  const place = (): { readonly lon: number; readonly lat: number } => {
    lon += reader.step();
    lat += reader.step();
    return { lon: lon / PER_DEGREE, lat: lat / PER_DEGREE };
  };
  const streets = Array.from({ length: reader.size(9) }, (): Street => {
    const name = reader.text();
    const [commune, communeName, formerCommune, postcode] = [word(), word(), word(), word()];
    const isHamlet = reader.byte() === 1;
    const middle = place();
    let number = 0;
    const houses = Array.from({ length: reader.size(4) }, (): House => {
      number += reader.count();
      return { number, suffix: word(), ...place() };
    });
    return {
      ...{ name, isHamlet, commune, communeName, formerCommune, postcode, houses },
      ...middle,
    };
  });
  return { streets };
}

function stepper(writer: ByteWriter): (lon: number, lat: number) => void {
  let [x, y] = [0, 0];
  return (lon, lat) => {
    const [nextX, nextY] = [Math.round(lon * PER_DEGREE), Math.round(lat * PER_DEGREE)];
    writer.step(nextX - x);
    writer.step(nextY - y);
    [x, y] = [nextX, nextY];
  };
}
