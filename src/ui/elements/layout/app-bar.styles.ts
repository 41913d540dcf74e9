import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** A dark green bar; the page background rises into its lower edge as two hills. */
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
      flex-wrap: wrap;
      gap: 0 min(var(--cm-space-2), 2vw);
      align-items: center;
      min-height: var(--cm-touch);
    }

    /* The sign of the territory, where it has one (kit/look): on paper, for it may be dark. */
    :host(:not([back])) .row::before {
      display: var(--cm-emblem-shown, none);
      flex: none;
      width: 2.5rem;
      height: 2.5rem;
      content: '';
      background: var(--cm-emblem) center / 85% no-repeat #fffdf8;
      border-radius: var(--cm-radius-s);
    }

    /* What stands beside the heading goes below it before a word of it is torn in two. */
    .words {
      flex: 1 1 min-content;
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
      hyphens: auto;
      hyphenate-limit-chars: 10 4 4;
    }

    .back {
      display: grid;
      flex: none;
      place-items: center;
      width: var(--cm-touch);
      height: var(--cm-touch);
      margin-inline-start: max(var(--cm-space-3) * -1, -4vw);
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
      --cm-icon-size: min(1.75rem, 12vw);
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

    :host([full]) header {
      padding-bottom: 1.2rem;
    }

    /* At a desk what is under the heading has room beside it. */
    @media (min-width: 1024px) {
      :host([full]) header {
        display: grid;
        grid-template-columns: minmax(min-content, 2fr) minmax(0, 3fr);
        gap: 0 var(--cm-space-5);
        align-items: center;
        padding-bottom: 1.5rem;
      }
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
        padding: 0;
        background: none;
      }

      .row {
        min-height: 0;
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
