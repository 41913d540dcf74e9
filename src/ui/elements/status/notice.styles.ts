import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A box in the tint of what it means. */
export const noticeStyles = [
  elementStyles,
  css`
    :host {
      --tint: var(--cm-blue-tint);
      --shade: var(--cm-blue);

      display: block;
    }

    :host([tone='good']) {
      --tint: var(--cm-primary-tint);
      --shade: var(--cm-primary);
    }

    :host([tone='wait']) {
      --tint: var(--cm-ochre-tint);
      --shade: var(--cm-ochre);
    }

    :host([tone='call']) {
      --tint: var(--cm-accent-tint);
      --shade: var(--cm-accent);
    }

    :host([tone='danger']) {
      --tint: var(--cm-danger-tint);
      --shade: var(--cm-danger);
    }

    .notice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--cm-space-2) var(--cm-space-3);
      align-items: flex-start;
      padding: var(--cm-space-3) var(--cm-pad);
      color: var(--cm-ink);
      background: var(--tint);
      border-left: min(0.4rem, 2vw) solid var(--shade);
      border-radius: var(--cm-radius-m);
    }

    cm-icon {
      --cm-icon-size: 1.75rem;

      color: var(--shade);
    }

    .words {
      flex: 1 1 0;
      min-width: min(12rem, 70%);
      max-width: var(--cm-measure);
      line-height: 1.4;
    }

    .heading {
      margin: 0.1rem 0 0;
      font-size: var(--cm-text-l);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
    }

    slot[name='actions']::slotted(*) {
      align-self: center;
      margin-inline-start: auto;
    }
  `,
];
