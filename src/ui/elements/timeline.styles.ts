import { css } from 'lit';

import { elementStyles } from '../theme/element.styles.ts';

/** A path with stones along it. */
export const timelineStyles = [
  elementStyles,
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
      position: relative;
      display: grid;
      grid-template-columns: 2.25rem 1fr;
      gap: var(--cm-space-3);
      padding-bottom: var(--cm-space-4);
    }

    li:not(:last-child)::before {
      position: absolute;
      inset: 2.25rem auto 0 calc(1.125rem - 1.5px);
      width: 3px;
      content: '';
      background: var(--cm-line);
    }

    .mark {
      display: grid;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      color: var(--cm-primary);
      background: var(--cm-primary-tint);
      border-radius: 50%;
    }

    .mark[data-plain] {
      width: 1rem;
      height: 1rem;
      margin: 0.625rem;
      background: var(--cm-line-strong);
    }

    cm-icon {
      --cm-icon-size: 1.25rem;
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
      li:not(:last-child)::before,
      .mark[data-plain] {
        background: CanvasText;
      }
    }
  `,
];
