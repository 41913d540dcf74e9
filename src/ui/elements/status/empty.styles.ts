import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A small landscape, centred, with air around. */
export const emptyStyles = [
  elementStyles,
  css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--cm-space-3);
      justify-items: center;
      padding: var(--cm-space-5) var(--cm-pad);
      text-align: center;
    }

    svg {
      width: min(100%, 18rem);
      border-radius: 9rem 9rem var(--cm-radius-m) var(--cm-radius-m);
      background: var(--cm-blue-tint);
    }

    .heading {
      margin: 0;
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      text-wrap: balance;
    }

    .body {
      max-width: 30rem;
      color: var(--cm-ink-soft);
      text-wrap: pretty;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-3);
      justify-content: center;
    }

    .sun {
      fill: var(--cm-ochre-fill);
    }

    .far {
      fill: var(--cm-drawn-far);
    }

    .near {
      fill: var(--cm-bar);
    }

    .wall {
      fill: var(--cm-drawn-wall);
    }

    .roof,
    .board {
      fill: var(--cm-door-tile);
    }

    .door,
    .leaf {
      fill: var(--cm-door-pine);
    }

    .way {
      fill: var(--cm-drawn-way);
    }

    .post {
      fill: none;
      stroke: var(--cm-drawn-wood);
      stroke-width: 5;
      stroke-linecap: round;
    }
  `,
];
