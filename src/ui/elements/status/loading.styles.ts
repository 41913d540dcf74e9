import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Skeleton placeholders: pale shapes that pulse slowly. */
export const loadingStyles = [
  elementStyles,
  css`
    :host {
      display: block;
    }

    p {
      margin: 0 0 var(--cm-space-3);
      color: var(--cm-ink-soft);
    }

    .row {
      display: grid;
      grid-template: auto auto / 2.75rem 1fr;
      gap: var(--cm-space-2) var(--cm-space-3);
      align-content: center;
      min-height: 5.5rem;
      padding: var(--cm-space-3) var(--cm-pad);
      margin-bottom: var(--cm-space-3);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-l);
      animation: breathe 1.8s ease-in-out infinite alternate;
    }

    i {
      grid-row: span 2;
      height: 3.25rem;
      background: var(--cm-sunk);
      border-radius: var(--cm-radius-arch);
    }

    b {
      width: 65%;
      height: 1.1rem;
      background: var(--cm-sunk);
      border-radius: 999px;
    }

    b + b {
      width: 40%;
      height: 0.8rem;
    }

    :host([shape='lines']) .row {
      display: block;
      min-height: 0;
      padding: 0;
      background: none;
      border: 0;
    }

    :host([shape='lines']) i {
      display: none;
    }

    :host([shape='lines']) b {
      display: block;
      margin-bottom: var(--cm-space-2);
      background: var(--cm-line);
    }

    @keyframes breathe {
      to {
        opacity: 0.55;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .row {
        animation: none;
      }
    }
  `,
];
