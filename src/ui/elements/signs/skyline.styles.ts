import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Two hills across the width, the towers at the right, all behind the words. */
export const skylineStyles = [
  elementStyles,
  css`
    :host {
      position: absolute;
      inset: auto 0 -1px;
      z-index: -1;
      height: 4.5rem;
      pointer-events: none;
    }

    svg {
      position: absolute;
    }

    .hills {
      inset: auto 0 0;
      width: 100%;
      height: 1.6rem;
    }

    .village {
      right: var(--cm-inset);
      bottom: 0.9rem;
      height: 2.5rem;
      max-width: 60%;
    }

    .steeples,
    .far {
      fill: var(--cm-bar-hill);
    }

    .near {
      fill: var(--cm-ground);
    }

    @media (min-width: 1024px) {
      .village {
        height: 3.25rem;
      }
    }

    @media (forced-colors: active) {
      :host {
        display: none;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
