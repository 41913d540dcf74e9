import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A green bar in a grey track. */
export const progressStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    .words {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--cm-space-3);
      justify-content: space-between;
      margin-bottom: var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
    }

    .figure {
      font-variant-numeric: tabular-nums;
    }

    progress {
      display: block;
      width: 100%;
      height: 0.9rem;
      overflow: hidden;
      appearance: none;
      background: var(--cm-sunk);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: 999px;
    }

    progress::-webkit-progress-bar {
      background: var(--cm-sunk);
    }

    progress::-webkit-progress-value {
      background: var(--cm-primary);
      transition: inline-size var(--cm-calm) linear;
    }

    progress::-moz-progress-bar {
      background: var(--cm-primary);
    }

    @media (forced-colors: active) {
      progress {
        appearance: auto;
      }
    }
  `,
];
