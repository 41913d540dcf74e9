import { css } from 'lit';

import { elementStyles } from '../theme/element.styles.ts';
import { leafletStyles } from './base/leaflet.styles.ts';
import { markerStyles } from './items/marker.styles.ts';

/** The drawn territory takes its colours from the theme's tokens; `palette.ts` reads them for the canvas. */
export const mapStyles = [
  elementStyles,
  leafletStyles,
  markerStyles,
  css`
    :host {
      --territory-beyond: var(--cm-sunk);
      --territory-tint-1: var(--cm-primary-tint);
      --territory-tint-2: var(--cm-ochre-tint);
      --territory-tint-3: var(--cm-blue-tint);
      --territory-tint-4: var(--cm-accent-tint);
      --territory-boundary: var(--cm-line);
      --territory-border: var(--cm-line-strong);
      --territory-border-glow: var(--cm-line);
      --territory-name: var(--cm-ink);
      --territory-hamlet: var(--cm-ink-soft);
      --territory-halo: var(--cm-surface);
      --territory-dot: var(--cm-line-strong);

      /* Four of them over a small map: with very large text they do not grow without end. */
      --control: min(var(--cm-touch), 64px);

      display: block;
      position: relative;
      min-height: 16rem;
      isolation: isolate;
      /* No container query: with one, every question about a style lays the whole map out. */
      contain: layout size style;
    }

    @supports (color: color-mix(in srgb, red, blue)) {
      :host {
        --territory-tint-1: color-mix(in srgb, var(--cm-surface) 45%, var(--cm-primary-tint));
        --territory-tint-2: color-mix(in srgb, var(--cm-surface) 55%, var(--cm-ochre-tint));
        --territory-tint-3: color-mix(in srgb, var(--cm-surface) 50%, var(--cm-blue-tint));
        --territory-tint-4: color-mix(in srgb, var(--cm-surface) 55%, var(--cm-accent-tint));
        --territory-border-glow: color-mix(in srgb, var(--cm-line-strong) 18%, transparent);
      }
    }

    section {
      position: absolute;
      inset: 0;
      font-family: var(--cm-font);
      color: var(--cm-ink);
    }

    #ground {
      position: absolute;
      inset: 0;
      /* Leaflet's panes have their own depths; they stay under the controls. */
      z-index: 0;
      background: var(--territory-beyond);
    }

    .territory-and-items {
      position: absolute;
      inset: 0;
    }

    #ground:focus-visible {
      outline: none;
    }

    /* Above the panes, whose depths would hide an outline. */
    #ground:focus-visible::after {
      position: absolute;
      inset: 0;
      z-index: 1000;
      pointer-events: none;
      content: '';
      border: 4px solid var(--cm-focus);
    }

    .night .online-tiles:not(.photo) {
      filter: invert(1) hue-rotate(180deg) brightness(0.9) contrast(0.9);
    }

    cm-ground-menu {
      position: absolute;
      z-index: 3;
      top: var(--cm-space-3);
      right: var(--cm-space-3);
      max-height: calc(100% - 2 * var(--cm-space-3));
    }

    .controls {
      position: absolute;
      z-index: 1;
      right: var(--cm-space-3);
      bottom: calc(var(--cm-space-3) + 2rem);
      display: grid;
      /* One column; two where the map is low: as many pairs as stand below the choice of ground. */
      grid-template-rows: repeat(auto-fill, var(--control) var(--control));
      grid-auto-flow: column;
      gap: var(--cm-space-2);
      height: min(
        4 * var(--control) + 3 * var(--cm-space-2),
        100% - var(--control) - 2 * var(--cm-space-3) - var(--cm-space-2) - 2rem
      );
      min-height: calc(2 * var(--control) + var(--cm-space-2));
      /* Its width may still be that of another height: the buttons keep to the edge, and the rest is map. */
      place-content: end;
      pointer-events: none;
    }

    .control {
      display: grid;
      place-items: center;
      width: var(--control);
      height: var(--control);
      padding: 0;
      color: var(--cm-ink);
      pointer-events: auto;
      cursor: pointer;
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      box-shadow: 0 var(--cm-edge) 0 var(--cm-line-strong);
      touch-action: manipulation;
    }

    .control cm-icon {
      --cm-icon-size: min(1.4rem, 32px);
    }

    .control:hover {
      background: var(--cm-primary-tint);
    }

    .control:active {
      box-shadow: none;
      transform: translateY(var(--cm-edge));
    }

    .foot {
      position: absolute;
      z-index: 1;
      right: 0;
      bottom: 0;
      left: 0;
      display: flex;
      gap: var(--cm-space-2);
      align-items: flex-end;
      justify-content: space-between;
      padding: 0 0 0.3rem var(--cm-space-3);
      font-size: 0.78rem;
      line-height: 1.3;
      pointer-events: none;
    }

    .scale {
      padding: 0 0.3rem 0.1rem;
      font-weight: var(--cm-weight-strong);
      text-align: center;
      white-space: nowrap;
      background: color-mix(in srgb, var(--cm-surface) 82%, transparent);
      border: 2px solid var(--cm-ink);
      border-top: 0;
    }

    .attribution {
      padding: 0.05rem 0.5rem;
      text-align: right;
      background: color-mix(in srgb, var(--cm-surface) 88%, transparent);
      border-radius: var(--cm-radius-s) 0 0 var(--cm-radius-s);
    }

    cm-map-list {
      position: absolute;
      z-index: 2;
      right: var(--cm-space-3);
      bottom: var(--cm-space-3);
      left: var(--cm-space-3);
      max-width: 26rem;
      max-height: calc(100% - 2 * var(--cm-space-3));
      margin-inline: auto;
    }

    /* In the sun: white land, strong lines, black names. */
    :host([ground='outdoor']) {
      --territory-beyond: #e4e0d8;
      --territory-tint-1: #ffffff;
      --territory-tint-2: #ffffff;
      --territory-tint-3: #ffffff;
      --territory-tint-4: #ffffff;
      --territory-boundary: #4a4234;
      --territory-border: #1a140a;
      --territory-name: #000000;
      --territory-hamlet: #1a1a1a;
      --territory-halo: #ffffff;
      --territory-dot: #1a140a;
    }

    @media (prefers-contrast: more) {
      :host {
        --territory-beyond: var(--cm-ground);
        --territory-tint-1: var(--cm-surface);
        --territory-tint-2: var(--cm-surface);
        --territory-tint-3: var(--cm-surface);
        --territory-tint-4: var(--cm-surface);
        --territory-hamlet: var(--cm-ink);
      }
    }
  `,
];
