import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A box in the colour of errors, with its buttons. */
export const failureStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      padding: var(--cm-space-4) var(--cm-pad) var(--cm-space-5);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-accent);
      border-top-width: 0.5rem;
      border-radius: var(--cm-radius-l);
    }

    .failure {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--cm-space-2) var(--cm-space-3);
      align-items: center;
    }

    cm-icon {
      --cm-icon-size: 2rem;

      color: var(--cm-accent);
    }

    .heading {
      margin: 0;
      font-size: var(--cm-text-l);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
    }

    .body {
      grid-column: 2;
      max-width: var(--cm-measure);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-3);
      margin-top: var(--cm-space-4);
    }
  `,
];
