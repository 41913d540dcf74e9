import type { packs as french } from './fr.ts';

/** The territory’s map on this device, in English. */
export const packs: typeof french = {
  heading: 'Map of the territory',
  none: 'The town hall has not prepared a map to take along yet.',
  why: 'With it the map, the addresses and distances by road work without network too.',
  download: (size) => `Download my territory (${size})`,
  update: (size) => `Update the map (${size})`,
  resume: 'Go on',
  stop: 'Stop',
  downloading: 'The map is coming',
  figure: (done, total) => `${done} of ${total}`,
  kept: (day) => `Map of ${day}, on this device`,
  newer: (day) => `There is a newer map (${day}).`,
  remove: (size) => `Remove the map (${size})`,
  removeHeading: 'Remove the map from this device?',
  removeText: 'Without it distances are estimated. You can download it again.',
  removeConfirm: 'Remove',
  removed: 'Map removed.',
  ready: 'The map is on this device.',
  trouble: {
    offline: 'The network was cut. What came is kept: go on whenever you like.',
    'sign-in-needed': 'Your session has ended. Sign in again, then go on: what came is kept.',
    'no-room':
      'There is no longer enough room on this device: what had come was removed so as not to clutter it. Make room (photos, videos), then try again.',
    corrupt: 'The map arrived damaged. Try again.',
    gone: 'This map is no longer offered.',
    newer: 'This map needs a later version of the app.',
    stopped: 'Download stopped. What came is kept.',
  },
  still: 'The map before stays in place.',
  damaged:
    'The map on this device is damaged: download it again. Meanwhile what is missing is estimated.',
  unreadable:
    'A part of this map cannot be read by this version of the app. Meanwhile what is missing is estimated.',
  notDrawn: 'The map on this device cannot be read: a simpler ground stands in for it.',
  again: (size) => `Download again (${size})`,
  offer: (size) => `Keep this map to have it without network (${size})?`,
  newerOffer: (size) => `There is a newer map (${size}).`,
  damagedOffer: (size) => `The map on this device is damaged: download it again (${size}).`,
  bring: 'Download',
  later: 'Do not offer it this week',
};
