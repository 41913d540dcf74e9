import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** The trust line (sync status) above everything: dark green, light text. */
export const trustLineStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      font-size: var(--cm-text-s);
      color: var(--cm-on-bar);
      background: var(--cm-bar-deep);
    }

    .line {
      position: relative;
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      min-height: 2.5rem;
      padding: 0.3rem max(var(--cm-inset), env(safe-area-inset-left));
      line-height: var(--cm-leading-tight);
    }

    cm-icon {
      color: var(--cm-on-bar-mark);
    }

    .onward {
      margin-inline-start: auto;
      color: inherit;
    }

    button {
      position: absolute;
      inset: 50% 0 auto;
      height: max(100%, var(--cm-touch));
      padding: 0;
      cursor: pointer;
      background: none;
      border: 0;
      transform: translateY(-50%);
    }

    button:focus-visible {
      outline-color: var(--cm-on-bar-mark);
      outline-offset: -4px;
    }

    .bar {
      position: absolute;
      inset: auto 0 0;
      height: 4px;
      background: var(--cm-on-bar-mark);
      transform-origin: left;
      transition: transform var(--cm-calm) linear;
    }

    :host([trust='refused']),
    :host([trust='sign-in']) {
      font-weight: var(--cm-weight-strong);
      color: var(--cm-ink);
      background: var(--cm-ochre-tint);
      border-bottom: 3px solid var(--cm-ochre-fill);
    }

    :host([trust='refused']) cm-icon,
    :host([trust='sign-in']) cm-icon {
      color: var(--cm-ochre);
    }

    :host([trust='refused']) button:focus-visible,
    :host([trust='sign-in']) button:focus-visible {
      outline-color: var(--cm-focus);
    }

    @media (forced-colors: active) {
      :host {
        border-bottom: 1px solid CanvasText;
      }

      .bar {
        background: Highlight;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
