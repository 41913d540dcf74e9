import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A paper label: square corners, so that it is not taken for a standing. */
export const tagStyles = [
  elementStyles,
  css`
    :host {
      --shade: var(--cm-ink-soft);

      display: inline-flex;
      gap: 0.35em;
      align-items: center;
      font-size: var(--cm-text-s);
      font-weight: var(--cm-weight-strong);
      line-height: var(--cm-leading-tight);
      color: var(--cm-ink);
    }

    :host(:not([tone='plain'])) {
      padding: 0.25em 0.55em;
      background: var(--tint);
      border-radius: var(--cm-radius-s);
    }

    cm-icon {
      --cm-icon-size: 1.25em;

      color: var(--shade);
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

    :host([tone='know']) {
      --tint: var(--cm-blue-tint);
      --shade: var(--cm-blue);
    }
  `,
];
