import type { map as french } from './fr.ts';
import { numberIn } from '../kernel/numbers.ts';

const number = numberIn('en');

/** What the map says, in English. */
export const map: typeof french = {
  missions: 'Map of the missions',
  requests: 'Map of the requests',
  home: 'Map to place the home',
  keys: 'Map: the arrows move it, plus and minus zoom',
  equalList: 'The same things are in the list beside it.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeTerritory: 'The whole territory',
  myPosition: 'My position',
  youAreHere: 'You are here',
  group: (count) => `${number(count)} here, zoom in`,
  inView: (count) => `${number(count)} in view`,
  sharedPlace: (count) => `${number(count)} at the same place`,
  andMore: (count) => `and ${number(count)} more`,
  close: 'Close',
  pickMarker: 'Marker to place: move it with the arrows',
  picked: (near) => (near ? `Marker placed near ${near}` : 'Marker placed'),
  distance: (metres) =>
    metres >= 1_000 ? `${number(metres / 1_000, 1)} km` : `${number(metres)} m`,
  ground: 'Ground of the map',
  grounds: {
    own: 'Map of the territory',
    outdoor: 'Bright sun, high contrast',
    plan: 'IGN plan',
    aerial: 'IGN aerial photographs',
    osm: 'OpenStreetMap',
  },
  groundsOnline:
    'Plan, photographs and OpenStreetMap come from the internet: these services see which place you look at.',
  groundsOffline: 'Plan, photographs and OpenStreetMap need a network.',
  noPosition: 'Your position is not available. The list shows everything.',
  roughPosition: (km) =>
    `Your phone knows where it is to ${number(km)} km only: you are somewhere in the circle.`,
  loading: 'The map is opening…',
  failed: 'The map could not be opened. The list shows the same.',
};
