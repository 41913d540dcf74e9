import { css } from 'lit';

import { elementStyles } from '../theme/element.styles.ts';

/** A pine sky; the stone ground rises into it as two hills. */
export const appBarStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      color: var(--cm-on-bar);
    }

    header {
      position: relative;
      isolation: isolate;
      padding: var(--cm-space-2) max(var(--cm-inset), env(safe-area-inset-left)) 1.9rem;
      background: linear-gradient(var(--cm-bar) calc(100% - 3px), transparent 0) no-repeat
        var(--cm-ground);
    }

    .row {
      display: flex;
      gap: var(--cm-space-2);
      align-items: center;
      min-height: var(--cm-touch);
    }

    .words {
      flex: 1;
      min-width: 0;
    }

    p {
      margin: 0;
      font-size: var(--cm-text-s);
      line-height: var(--cm-leading-tight);
      color: var(--cm-on-bar-soft);
    }

    h1 {
      margin: 0;
      font-size: var(--cm-text-xl);
      font-weight: var(--cm-weight-title);
      line-height: var(--cm-leading-tight);
      letter-spacing: -0.01em;
      overflow-wrap: break-word;
    }

    .back {
      display: grid;
      flex: none;
      place-items: center;
      width: var(--cm-touch);
      height: var(--cm-touch);
      margin-inline-start: calc(var(--cm-space-3) * -1);
      color: inherit;
      cursor: pointer;
      background: none;
      border: 0;
      border-radius: 50%;
    }

    .back:hover {
      background: var(--cm-bar-hill);
    }

    .back cm-icon {
      --cm-icon-size: 1.75rem;
    }

    :focus-visible {
      outline-color: var(--cm-on-bar-mark);
    }

    slot[name='end'] {
      --cm-primary: var(--cm-on-bar);
      --cm-primary-tint: var(--cm-bar-hill);
      --cm-focus: var(--cm-on-bar-mark);

      display: flex;
      gap: var(--cm-space-1);
    }

    header > slot {
      display: block;
    }

    @media (forced-colors: active) {
      header {
        border-bottom: 2px solid CanvasText;
      }
    }

    @media print {
      :host {
        color: #000000;
      }

      header {
        padding-inline: 0;
        background: none;
      }

      p {
        color: #000000;
      }

      .back,
      slot {
        display: none;
      }
    }
  `,
];
