import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { OsmElement, OsmRelation } from './osm-element.ts';
import { OsmUnreadable } from './osm-element.ts';

interface Open {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  readonly refs: number[];
  readonly members: OsmRelation['members'][number][];
  readonly tags: Record<string, string>;
}

/**
 * Reads OSM XML (`.osm`) as it comes.
 * @param told hears the file's own date (`YYYY-MM-DD`), when it has one
 * @throws OsmUnreadable
 */
export async function* elementsOfXml(
  bytes: Readable,
  told: (dated: string) => void,
): AsyncGenerator<readonly OsmElement[], void, undefined> {
  const parser = new SaxesParser();
  let found: OsmElement[] = [];
  let open: Open | undefined;
  const seen = { isOsm: false };
  parser.on('opentag', (tag) => {
    const { name, attributes } = tag;
    if (name === 'osm') seen.isOsm = true;
    else if (name === 'node' || name === 'way' || name === 'relation')
      open = opened(name, attributes);
    else if (open) within(open, name, attributes);
    const stamp = attributes['osm_base'] ?? (name === 'osm' ? attributes['timestamp'] : undefined);
    if (stamp && /^\d{4}-\d{2}-\d{2}/.test(stamp)) told(stamp.slice(0, 10));
  });
  parser.on('closetag', ({ name }) => {
    if (!open || name !== open.type) return;
    found.push(closed(open));
    open = undefined;
  });
  parser.on('error', (error) => {
    throw new OsmUnreadable(`The file is no whole OSM XML: ${error.message}`);
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (found.length === 0) continue;
      yield found;
      found = [];
    }
    parser.close();
  } catch (error) {
    if (error instanceof OsmUnreadable) throw error;
    throw new OsmUnreadable('The file is damaged, or was not downloaded to its end.', {
      cause: error,
    });
  }
  if (!seen.isOsm) throw new OsmUnreadable('The file is XML, but no OpenStreetMap data.');
  yield found;
}

function opened(type: Open['type'], attributes: Readonly<Record<string, string>>): Open {
  const number = (name: string): number => Number(attributes[name] ?? Number.NaN);
  return {
    ...{ type, id: number('id'), lat: number('lat'), lon: number('lon') },
    ...{ refs: [], members: [], tags: {} },
  };
}

function within(open: Open, name: string, attributes: Readonly<Record<string, string>>): void {
  const { k, v, ref, type, role = '' } = attributes;
  if (name === 'tag' && k !== undefined && v !== undefined) open.tags[k] = v;
  else if (name === 'nd') open.refs.push(Number(ref));
  else if (name === 'member' && (type === 'node' || type === 'way' || type === 'relation')) {
    open.members.push({ type, ref: Number(ref), role });
  }
}

function closed({ type, id, lat, lon, refs, members, tags }: Open): OsmElement {
  switch (type) {
    case 'node':
      return { type, id, lat, lon, tags };
    case 'way':
      return { type, id, refs, tags };
    case 'relation':
      return { type, id, members, tags };
  }
}
