import type { Box } from '../base/box.ts';
import { boxAt, meet } from '../base/box.ts';
import type { SingleItem, MapEntry } from './cluster-index.ts';
import { labelLines } from '../ground/label-lines.ts';
import type { MapWords } from '../map-words.ts';
import { toWorld, worldPixels } from '../base/mercator.ts';

/** Where markers and their words stand, in world pixels, at one zoom. */
export interface MarkerRoom {
  /** Areas that place names must leave free. */
  readonly boxes: readonly Box[];
  /** The keys of the items whose word has room; the others show their symbol alone until one zooms. */
  readonly worded: ReadonlySet<string>;
}

/** What the words are and how large: all that decides how much room a marker takes. */
export interface MarkerSizes {
  readonly zoom: number;
  /** One rem in pixels. */
  readonly rem: number;
  readonly words: MapWords;
  /** Its word always shows. */
  readonly selected: string | undefined;
}

/** Sizes in rem, as `marker.styles.ts` draws them. */
const GROUP = 3.2;
const DOOR_WIDTH = 2.7;
const DOOR_HEIGHT = 3.1;
const ROUGH_WORD_TOP = 1.55;
const EXACT_WORD_TOP = 0.4;
const LETTER = 0.42;
const LINE = 0.9;
const WORD_PADDING = 0.6;

/** Gives each marker its room, and each word that does not run into another marker or word. */
export function makeMarkerRoom(entries: readonly MapEntry[], sizes: MarkerSizes): MarkerRoom {
  const { zoom, rem } = sizes;
  const scale = worldPixels(zoom);
  const at = entries.map((entry) => {
    const { x, y } = toWorld(entry.lat, entry.lon);
    return { entry, x: x * scale, y: y * scale };
  });
  const bodies = at.map(({ entry, x, y }) => bodyBox(entry, x, y, rem));
  const boxes = [...bodies];
  const worded = new Set<string>();
  at.forEach(({ entry, x, y }, index) => {
    if (entry.type === 'group') return;
    const word = wordBox(entry, x, y, sizes);
    const others = boxes.filter((_, other) => other !== index);
    if (entry.item.id !== sizes.selected && others.some((box) => meet(box, word))) return;
    boxes.push(word);
    worded.add(entry.key);
  });
  return { boxes, worded };
}

function bodyBox(entry: MapEntry, x: number, y: number, rem: number): Box {
  if (entry.type === 'group') {
    return boxAt(x - (GROUP / 2) * rem, y - (GROUP / 2) * rem, GROUP * rem, GROUP * rem);
  }
  const above = entry.item.approximate ? DOOR_HEIGHT / 2 : DOOR_HEIGHT;
  const left = x - (DOOR_WIDTH / 2) * rem;
  return boxAt(left, y - above * rem, DOOR_WIDTH * rem, DOOR_HEIGHT * rem);
}

function wordBox({ item }: SingleItem, x: number, y: number, sizes: MarkerSizes): Box {
  const { rem, words } = sizes;
  const lines = labelLines(words.kindWord(item.kind));
  const letters = Math.max(...lines.map((line) => line.length));
  const width = (letters * LETTER + WORD_PADDING) * rem;
  const top = (item.approximate ? ROUGH_WORD_TOP : EXACT_WORD_TOP) * rem;
  return boxAt(x - width / 2, y + top, width, (lines.length * LINE + 0.2) * rem);
}
