import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Arches in the four kind colours, with a pale frame. */
export const kindStyles = [
  elementStyles,
  css`
    :host {
      --door: var(--cm-door-pine);
      --unit: 1rem;

      display: inline-flex;
      gap: var(--cm-space-3);
      align-items: center;
      font-weight: var(--cm-weight-strong);
    }

    :host([size='s']) {
      --unit: 0.68rem;

      gap: var(--cm-space-2);
    }

    :host([size='l']) {
      --unit: 1.4rem;
    }

    .door {
      display: grid;
      flex: none;
      place-items: center;
      width: calc(2.75 * var(--unit));
      height: calc(3.25 * var(--unit));
      padding-top: calc(0.35 * var(--unit));
      color: var(--cm-on-door);
      background: var(--door);
      border-radius: var(--cm-radius-arch);
      box-shadow:
        inset 0 0 0 calc(0.09 * var(--unit)) var(--door),
        inset 0 0 0 calc(0.2 * var(--unit)) rgb(255 253 248 / 32%);
    }

    cm-icon {
      --cm-icon-size: calc(1.6 * var(--unit));
    }

    :host([kind='ride']),
    :host([kind='digital-help']),
    :host([kind='call']) {
      --door: var(--cm-door-blue);
    }

    :host([kind='groceries']),
    :host([kind='paperwork']) {
      --door: var(--cm-door-ochre);
    }

    :host([kind='pharmacy']),
    :host([kind='small-repair']) {
      --door: var(--cm-door-tile);
    }

    @media (forced-colors: active) {
      .door {
        border: 2px solid CanvasText;
      }
    }

    @media print {
      .door {
        color: #000000;
        background: none;
        border: 1.5pt solid #000000;
        box-shadow: none;
      }
    }
  `,
];
