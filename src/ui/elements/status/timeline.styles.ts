import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';
import { stonesStyles } from '../../theme/stones.styles.ts';

/** A vertical line with a dot for each entry. */
export const timelineStyles = [
  elementStyles,
  stonesStyles,
  css`
    :host {
      display: block;
    }

    ol {
      padding: 0;
      margin: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: 2.25rem 1fr;
      gap: var(--cm-space-3);
      padding-bottom: var(--cm-space-4);
    }

    .mark[data-plain] {
      width: 1rem;
      height: 1rem;
      margin: 0.625rem;
      background: var(--cm-line-strong);
    }

    p {
      margin: 0;
      line-height: 1.35;
    }

    .what {
      padding-top: 0.35rem;
      font-weight: var(--cm-weight-strong);
    }

    .told {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    blockquote {
      padding: var(--cm-space-2) var(--cm-space-3);
      margin: var(--cm-space-2) 0 0;
      white-space: pre-line;
      background: var(--cm-sunk);
      border-radius: 0 var(--cm-radius-m) var(--cm-radius-m);
    }

    @media (forced-colors: active) {
      .mark[data-plain] {
        background: CanvasText;
      }
    }
  `,
];
