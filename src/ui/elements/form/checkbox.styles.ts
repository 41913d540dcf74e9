import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A large checkbox; the tick is green. */
export const checkboxStyles = [
  elementStyles,
  css`
    :host {
      /* With large letters on a small phone the words need the room. */
      --box: min(1.75rem, 10vw);
      --apart: min(var(--cm-space-3), 3vw);

      display: block;
    }

    label {
      position: relative;
      display: flex;
      gap: var(--apart);
      align-items: center;
      min-height: var(--cm-touch);
      padding-block: var(--cm-space-2);
      line-height: var(--cm-leading-tight);
      cursor: pointer;
    }

    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      cursor: pointer;
      opacity: 0;
    }

    .box {
      display: grid;
      flex: none;
      place-items: center;
      width: var(--box);
      height: var(--box);
      color: var(--cm-on-primary);
      background: var(--cm-surface);
      border: 2px solid var(--cm-line-strong);
      border-radius: var(--cm-radius-s);
    }

    .box cm-icon {
      visibility: hidden;
    }

    :checked + .box {
      background: var(--cm-primary);
      border-color: var(--cm-primary);
    }

    :checked + .box cm-icon {
      visibility: visible;
    }

    :focus-visible + .box {
      outline: 3px solid var(--cm-focus);
      outline-offset: 2px;
    }

    .word {
      min-width: 0;
      overflow-wrap: break-word;
      font-weight: var(--cm-weight-strong);
    }

    p {
      margin: 0 0 0 calc(var(--box) + var(--apart));
      font-size: var(--cm-text-s);
      color: var(--cm-ink-soft);
    }

    :host([disabled]) .box {
      background: var(--cm-sunk);
      border-style: dashed;
    }

    @media (forced-colors: active) {
      :checked + .box {
        color: HighlightText;
        background: Highlight;
        forced-color-adjust: none;
      }
    }
  `,
];
