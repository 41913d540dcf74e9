import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A white card with the kind's sign at its left. */
export const cardStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      min-width: 0;
    }

    .card {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2) min(var(--cm-space-3), 3vw);
      align-items: flex-start;
      min-height: var(--cm-touch);
      padding: var(--cm-space-3) var(--cm-pad);
      background: var(--cm-surface);
      border: var(--cm-border) solid var(--cm-line);
      border-radius: var(--cm-radius-l);
      box-shadow: var(--cm-shadow-rest);
    }

    /* The door goes above before a word is torn in two. */
    .beside {
      display: flex;
      flex: 1 1 min-content;
      gap: min(var(--cm-space-3), 3vw);
      min-width: min(9rem, 75%);
    }

    .text {
      display: grid;
      flex: 1;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.3rem;
      align-content: start;
      min-width: 0;
      overflow-wrap: break-word;
    }

    .heading,
    .cover {
      padding: 0;
      font-family: inherit;
      font-size: var(--cm-text-l);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink);
      text-align: start;
      text-decoration: none;
      background: none;
      border: 0;
    }

    .cover {
      cursor: pointer;
      outline: none;
    }

    .cover::after {
      position: absolute;
      inset: 0;
      content: '';
      border-radius: calc(var(--cm-radius-l) - 1px);
    }

    .cover:focus-visible::after {
      outline: 3px solid var(--cm-focus);
      outline-offset: 2px;
    }

    .body {
      color: var(--cm-ink-soft);
      line-height: 1.4;
      hyphens: auto;
      hyphenate-limit-chars: 12 4 4;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3rem var(--cm-space-2);
      align-items: center;
    }

    .onward {
      --cm-icon-size: min(1.5rem, 7vw);

      align-self: center;
      color: var(--cm-line-strong);
    }

    [data-opens='true']:hover {
      border-color: var(--cm-primary);
    }

    [data-opens='true']:hover .onward {
      color: var(--cm-primary);
    }

    [data-opens='true']:active {
      background: var(--cm-primary-tint);
    }

    ::slotted([slot='actions']) {
      position: relative;
      z-index: 1;
    }

    slot[name='actions']::slotted(*) {
      flex: 1 1 100%;
    }

    :host([urgent]) .card {
      padding-left: calc(var(--cm-pad) + 0.3rem);
      background: linear-gradient(90deg, var(--cm-accent) 0.45rem, var(--cm-surface) 0);
    }

    :host([current]) .card {
      background: var(--cm-primary-tint);
      border-color: var(--cm-primary);
      box-shadow: inset 0 0 0 1.5px var(--cm-primary);
    }

    @media print {
      .card {
        break-inside: avoid;
        border-radius: 0;
        border-width: 0 0 1pt;
      }

      .onward {
        display: none;
      }
    }
  `,
];
