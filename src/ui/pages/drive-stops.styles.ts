import { css } from 'lit';
import { pageStyles } from '../theme/page.styles.ts';

/** A road with its stops: the line is the road, the stones are where the car stands. */
export const driveStopsStyles = [
  pageStyles,
  css`
    li {
      position: relative;
      display: grid;
      grid-template-columns: 2.25rem minmax(0, 1fr) auto;
      gap: 0 var(--cm-space-3);
      align-items: center;
    }

    li:not(:last-child) {
      padding-bottom: var(--cm-space-2);
    }

    li:not(:last-child)::before {
      position: absolute;
      inset: 2.25rem auto 0 calc(1.125rem - 1.5px);
      width: 3px;
      content: '';
      background: var(--cm-line-strong);
    }

    .mark {
      display: grid;
      place-items: center;
      align-self: start;
      width: 2.25rem;
      height: 2.25rem;
      color: var(--cm-primary);
      background: var(--cm-primary-tint);
      border-radius: 50%;
    }

    .mark[data-away] {
      color: var(--cm-on-primary);
      background: var(--cm-primary);
    }

    cm-icon {
      --cm-icon-size: 1.25rem;
    }

    .words {
      padding-block: 0.35rem;
      overflow-wrap: anywhere;
    }

    .what {
      font-weight: var(--cm-weight-strong);
      line-height: 1.3;
    }

    .when {
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    .leg {
      grid-column: 2 / -1;
      padding-block: var(--cm-space-1) var(--cm-space-2);
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    @media (forced-colors: active) {
      li:not(:last-child)::before {
        background: CanvasText;
      }
    }
  `,
];
