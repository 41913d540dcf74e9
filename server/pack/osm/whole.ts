import { OsmUnreadable } from './osm-element.ts';
import type { OsmMap } from './osm-map.ts';

/** From this share on, ways without all of their points are more than what the edge of an extract cuts. */
const MANY = 0.2;

/**
 * What seems to be missing in a map, in sentences. A file is written points first, then lines, then relations, and an
 * `.osm.pbf` that ends between two of its blocks is read without any error: what tells is what it refers to and
 * does not hold.
 * @throws OsmUnreadable when it holds not one line
 */
export function missingIn(map: OsmMap): readonly string[] {
  const { ways, counts } = map;
  if (ways.size === 0) {
    throw new OsmUnreadable('There are no lines in the file: it was not downloaded to its end.');
  }
  const cut = [...ways.values()].filter((way) => map.lineOf(way).length < way.refs.length).length;
  const notes: string[] = [];
  if (cut > ways.size * MANY) {
    notes.push(
      `${cut} of ${ways.size} lines lack points: the extract is cut, or was not downloaded to its end.`,
    );
  }
  if (counts.relations === 0) {
    notes.push(
      'The extract has no relations: if it should have (woods with clearings, streets with their houses), it was not downloaded to its end.',
    );
  }
  return notes;
}
