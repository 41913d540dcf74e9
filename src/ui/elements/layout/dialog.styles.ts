import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A panel in the middle of the screen; on a phone it comes up from the bottom. */
export const dialogStyles = [
  elementStyles,
  css`
    :host {
      display: contents;
    }

    dialog {
      width: min(100vw, 32rem);
      max-width: none;
      max-height: 92vh;
      max-height: 92dvh;
      padding: var(--cm-space-5) var(--cm-space-4)
        calc(var(--cm-space-5) + env(safe-area-inset-bottom));
      margin: auto auto 0;
      overflow: auto;
      font-family: var(--cm-font);
      color: var(--cm-ink);
      background: var(--cm-surface);
      border: 0;
      border-top: 0.5rem solid var(--cm-primary);
      border-radius: var(--cm-radius-l) var(--cm-radius-l) 0 0;
      box-shadow: var(--cm-shadow-lift);
    }

    dialog:focus-visible {
      outline: none;
    }

    :host([danger]) dialog {
      border-top-color: var(--cm-danger);
    }

    dialog::backdrop {
      background: var(--cm-veil);
    }

    dialog[open] {
      animation: rise var(--cm-calm) var(--cm-ease);
    }

    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(1.5rem);
      }
    }

    h2 {
      margin: 0 0 var(--cm-space-3);
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      text-wrap: balance;
    }

    .body {
      display: grid;
      gap: var(--cm-space-4);
    }

    .actions {
      display: grid;
      gap: var(--cm-space-3);
      margin-top: var(--cm-space-5);
    }

    cm-button {
      display: block;
    }

    @media (min-width: 40rem) {
      dialog {
        padding: var(--cm-space-5) var(--cm-space-6) var(--cm-space-6);
        margin: auto;
        border-radius: var(--cm-radius-l);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
    }
  `,
];
