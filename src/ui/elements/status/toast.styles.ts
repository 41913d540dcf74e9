import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A dark bar at the bottom of the screen, for a moment. */
export const toastStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      width: 100%;
      max-width: 34rem;
    }

    .toast {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--cm-space-2);
      align-items: center;
      min-height: calc(var(--cm-touch) + 0.5rem);
      padding: 0.25rem 0.25rem 0.25rem var(--cm-space-4);
      color: var(--cm-ground);
      background: var(--cm-ink);
      border-radius: var(--cm-radius-m);
      box-shadow: var(--cm-shadow-lift);
      animation: arrive var(--cm-calm) var(--cm-ease);
    }

    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(1rem);
      }
    }

    .words {
      flex: 1 1 6rem;
      padding-block: var(--cm-space-2);
      line-height: var(--cm-leading-tight);
    }

    button {
      display: grid;
      place-items: center;
      min-width: var(--cm-touch);
      min-height: var(--cm-touch);
      padding: 0 var(--cm-space-2);
      font-weight: var(--cm-weight-strong);
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: var(--cm-radius-s);
    }

    .undo {
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 0.25em;
    }

    button:focus-visible {
      outline-color: currentcolor;
      outline-offset: -4px;
    }

    @media (forced-colors: active) {
      .toast {
        border: 2px solid CanvasText;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
