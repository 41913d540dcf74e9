import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A title with a short ochre stroke under it, and room around. */
export const sectionStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      min-width: 0;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2) var(--cm-space-3);
      align-items: center;
      justify-content: space-between;
      margin-bottom: var(--cm-space-3);
    }

    h2,
    h3 {
      margin: 0;
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      letter-spacing: -0.01em;
      text-wrap: balance;
    }

    h2::after {
      display: block;
      width: 2.25rem;
      height: 0.25rem;
      margin-top: 0.35rem;
      content: '';
      background: var(--cm-ochre-fill);
      border-radius: 999px;
    }

    h3 {
      font-size: var(--cm-text-l);
    }

    .count {
      margin-inline-start: 0.15em;
      font-weight: var(--cm-weight-body);
      font-variant-numeric: tabular-nums;
      color: var(--cm-ink-soft);
    }

    @media print {
      section {
        break-inside: avoid-page;
      }

      .head {
        break-after: avoid;
      }
    }
  `,
];
