import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Phone: trust line, screen, bottom bar. Desktop: side bar at the left, trust line and screen beside it. */
export const frameStyles = [
  elementStyles,
  css`
    :host {
      display: grid;
      grid-template: 'trust' auto 'main' 1fr 'nav' auto / minmax(0, 1fr);
      min-height: 100vh;
      min-height: 100dvh;
      background: var(--cm-ground);
    }

    .trust {
      position: sticky;
      top: 0;
      z-index: 3;
      grid-area: trust;
    }

    main {
      grid-area: main;
      min-width: 0;
      padding-bottom: calc(var(--cm-space-6) + var(--cm-over, 0px));
    }

    main:focus {
      outline: none;
    }

    .nav {
      position: sticky;
      bottom: 0;
      z-index: 3;
      grid-area: nav;
    }

    :host([cramped]) .trust,
    :host([cramped]) .nav {
      position: static;
    }

    .over {
      position: fixed;
      inset: auto var(--cm-space-3)
        calc(var(--cm-shelf, 5rem) + var(--cm-actions, 0px) + var(--cm-space-3));
      z-index: 4;
      display: grid;
      gap: var(--cm-space-2);
      justify-items: center;
      pointer-events: none;
    }

    .over ::slotted(*) {
      pointer-events: auto;
    }

    .skip {
      position: fixed;
      top: var(--cm-space-2);
      left: var(--cm-space-2);
      z-index: 5;
      padding: var(--cm-space-3) var(--cm-space-4);
      font-weight: var(--cm-weight-strong);
      color: var(--cm-ink);
      background: var(--cm-surface);
      border: 2px solid var(--cm-primary);
      border-radius: var(--cm-radius-m);
      transform: translateY(-10rem);
    }

    .skip:focus-visible {
      transform: none;
    }

    @media (min-width: 1024px) {
      :host {
        grid-template: 'nav trust' auto 'nav main' 1fr / var(--cm-side) minmax(0, 1fr);
      }

      .nav {
        position: sticky;
        top: 0;
        height: 100vh;
        height: 100dvh;
        overflow: auto;
      }

      .nav ::slotted(*) {
        min-height: 100%;
      }

      .over {
        inset: auto var(--cm-space-5) var(--cm-space-5) var(--cm-side);
      }
    }

    @media print {
      :host,
      main {
        display: block;
        padding: 0;
      }

      .skip,
      .over {
        display: none;
      }
    }
  `,
];
