import { css } from 'lit';

import { elementStyles } from '../theme/element.styles.ts';

/** A pine sky; the stone ground rises into it as two hills. */
export const appBarStyles = [
  elementStyles,
  css`
    :host {
      position: sticky;
      top: var(--cm-bar-top, 0px);
      z-index: 2;
      display: block;
      color: var(--cm-on-bar);
    }

    header {
      position: relative;
      padding: var(--cm-space-2) max(var(--cm-space-4), env(safe-area-inset-left)) 1.35rem;
      background: var(--cm-bar);
      clip-path: inset(0 -1px 0 -1px);
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
      overflow-wrap: anywhere;
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

    svg {
      position: absolute;
      inset: auto 0 -1px;
      width: 100%;
      height: 1.15rem;
      pointer-events: none;
    }

    .far {
      fill: var(--cm-bar-hill);
    }

    .near {
      fill: var(--cm-ground);
    }

    @media (max-height: 30rem) {
      :host {
        position: relative;
        top: 0;
      }
    }

    @media (forced-colors: active) {
      header {
        border-bottom: 2px solid CanvasText;
      }

      svg {
        display: none;
      }
    }

    @media print {
      :host {
        position: static;
        color: #000000;
      }

      header {
        padding-inline: 0;
        background: none;
      }

      .back,
      svg,
      slot {
        display: none;
      }
    }
  `,
];
