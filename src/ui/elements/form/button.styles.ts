import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A raised plate with a visible edge, which moves down while it is pressed. */
export const buttonStyles = [
  elementStyles,
  css`
    :host {
      display: inline-block;
      vertical-align: middle;
      max-width: 100%;
    }

    :host([wide]) {
      display: block;
    }

    .button {
      --edge: var(--cm-line-strong);

      position: relative;
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--cm-space-1) var(--cm-space-2);
      align-items: center;
      justify-content: center;
      width: 100%;
      min-height: var(--cm-touch);
      padding: var(--cm-space-2) min(var(--cm-space-5), 5vw);
      font-family: var(--cm-font);
      font-size: var(--cm-text-m);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink);
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line-strong);
      border-radius: var(--cm-radius-m);
      box-shadow: 0 var(--cm-edge) 0 var(--edge);
      transition:
        transform var(--cm-quick) var(--cm-ease),
        box-shadow var(--cm-quick) var(--cm-ease),
        background-color var(--cm-quick);
      touch-action: manipulation;
    }

    /* The symbol goes above the words before a word is torn in two. */
    .words {
      flex: 1 1 min-content;
      min-width: 0;
      max-width: max-content;
      overflow-wrap: break-word;
    }

    .button:hover {
      background: var(--cm-primary-tint);
    }

    .button:active {
      box-shadow: 0 0 0 var(--edge);
      transform: translateY(var(--cm-edge));
    }

    :host([variant='primary']) .button {
      --edge: var(--cm-primary-deep);

      min-height: calc(var(--cm-touch) + 0.25rem);
      font-size: var(--cm-text-l);
      color: var(--cm-on-primary);
      background: var(--cm-primary);
      border-color: var(--cm-primary);
    }

    :host([variant='primary']) .button:hover {
      background: var(--cm-primary-hover);
    }

    :host([variant='danger']) .button {
      --edge: var(--cm-danger-deep);

      color: var(--cm-on-danger);
      background: var(--cm-danger);
      border-color: var(--cm-danger);
    }

    :host([variant='danger']) .button:hover {
      background: var(--cm-danger-hover);
    }

    :host([variant='quiet']) .button {
      padding-inline: var(--cm-space-3);
      color: var(--cm-primary);
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 0.25em;
      background: transparent;
      border-color: transparent;
      box-shadow: none;
    }

    :host([variant='quiet']) .button:hover {
      background: var(--cm-primary-tint);
    }

    :host([square]) .words {
      display: none;
    }

    :host([square]) .button {
      width: var(--cm-touch);
      padding: 0;
      text-decoration: none;
    }

    :host([disabled]) .button {
      color: var(--cm-ink-soft);
      text-decoration: none;
      cursor: not-allowed;
      background: var(--cm-sunk);
      border-color: var(--cm-line);
      border-style: dashed;
      box-shadow: none;
      transform: none;
    }

    :host([busy]) .button {
      cursor: progress;
    }

    .turning {
      flex: none;
      width: 1.2em;
      height: 1.2em;
      border: 3px solid currentcolor;
      border-right-color: transparent;
      border-radius: 50%;
      animation: turn 1s linear infinite;
    }

    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .turning {
        border-style: dotted;
        animation-duration: 6s;
      }
    }

    @media (forced-colors: active) {
      :host([variant='primary']) .button {
        border-width: 3px;
      }
    }

    /* Important: a wide button has a display of its own, and so has one that a screen lays out. */
    @media print {
      :host {
        display: none !important;
      }
    }
  `,
];
