import { css } from 'lit';

/**
 * The detailed ground, from the tokens: limestone and limewash, woods and water as soft as on an old
 * survey map, roads that are found at once. Outdoors: white ground, dark edges, nothing soft.
 */
export const packStyles = css`
  :host {
    --pack-earth: light-dark(#f7f1e4, #1b2226);
    --pack-wood: light-dark(#d5dfc5, #21322b);
    --pack-field: light-dark(#f5ebd2, #20272a);
    --pack-meadow: light-dark(#e8ecd2, #1f2b29);
    --pack-orchard: light-dark(#e9e0d6, #27272c);
    --pack-village: light-dark(#efe4d3, #262e33);
    --pack-works: light-dark(#e8e0da, #2a2d33);
    --pack-rock: light-dark(#e7e2d8, #262b2e);
    --pack-quiet: light-dark(#dfe5cf, #24322e);
    --pack-water: light-dark(#b9d3e2, #19394c);
    --pack-water-name: light-dark(#2f5b80, #9cc4e4);
    --pack-building: light-dark(#dbccb5, #39434a);
    --pack-road: light-dark(#fffdf8, #4a555c);
    --pack-main-road: light-dark(#fbe3a6, #7b6a3d);
    --pack-casing: light-dark(#b8a582, #0d1215);
    --pack-path: light-dark(#a89878, #67737a);
    --pack-rail: light-dark(#8d8578, #808a90);
    --pack-border: light-dark(#a33f21, #f3a07d);
    --pack-name: var(--cm-ink);
    --pack-soft-name: var(--cm-ink-soft);
    --pack-halo: light-dark(#fffdf8, #12181b);
    --pack-shield: light-dark(#8a5a06, #d99e2b);
    --pack-on-shield: light-dark(#fffdf8, #1d1503);
    --pack-bold: 0;
  }

  :host([ground='outdoor']) {
    color-scheme: light;

    --pack-earth: #ffffff;
    --pack-wood: #d2e4c4;
    --pack-field: #ffffff;
    --pack-meadow: #f3f7e4;
    --pack-orchard: #f2ece4;
    --pack-village: #f0e6da;
    --pack-works: #ececec;
    --pack-rock: #eeeeee;
    --pack-quiet: #e2efd6;
    --pack-water: #8fc1e4;
    --pack-water-name: #063a66;
    --pack-building: #b9a88c;
    --pack-road: #ffffff;
    --pack-main-road: #ffd24d;
    --pack-casing: #2b2418;
    --pack-path: #5a4a2e;
    --pack-rail: #3d3a35;
    --pack-border: #8c1d05;
    --pack-name: #000000;
    --pack-soft-name: #1a1a1a;
    --pack-halo: #ffffff;
    --pack-shield: #5c3a00;
    --pack-on-shield: #ffffff;
    --pack-bold: 1;
  }
`;
