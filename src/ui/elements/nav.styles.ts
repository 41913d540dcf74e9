import { css } from 'lit';

import { elementStyles } from '../theme/element.styles.ts';

/** On a phone a limewashed shelf; on a desk a pine wall with the village at its foot. */
export const navStyles = [
  elementStyles,
  css`
    :host {
      display: block;
      background: var(--cm-surface);
      border-top: var(--cm-border) solid var(--cm-line);
      padding-bottom: env(safe-area-inset-bottom);
    }

    .brand,
    .foot,
    .village {
      display: none;
    }

    ul {
      display: flex;
      padding: 0;
      margin: 0;
      list-style: none;
    }

    li {
      flex: 1 1 0;
      min-width: 0;
    }

    a {
      position: relative;
      display: flex;
      flex-direction: column;
      gap: 0.1rem;
      align-items: center;
      justify-content: flex-start;
      height: 100%;
      min-height: calc(var(--cm-touch) + 1rem);
      padding: 0.35rem 0.125rem 0.4rem;
      font-size: var(--cm-text-s);
      font-weight: var(--cm-weight-strong);
      line-height: 1.1;
      color: var(--cm-ink-soft);
      text-align: center;
      text-decoration: none;
      overflow-wrap: anywhere;
    }

    a:focus-visible {
      outline-offset: -4px;
    }

    .symbol {
      position: relative;
      display: grid;
      place-items: center;
      width: 3.25rem;
      height: 2.3rem;
      padding-top: 0.2rem;
      border-radius: var(--cm-radius-arch);
    }

    cm-icon {
      --cm-icon-size: 1.5rem;
    }

    a[aria-current] {
      color: var(--cm-primary);
    }

    a[aria-current] .symbol {
      color: var(--cm-on-primary);
      background: var(--cm-primary);
    }

    .count {
      position: absolute;
      top: -0.1rem;
      right: -0.35rem;
      min-width: 1.35rem;
      padding: 0.1rem 0.3rem;
      font-size: 0.8rem;
      font-variant-numeric: tabular-nums;
      line-height: 1.1;
      color: var(--cm-on-accent);
      background: var(--cm-accent);
      border: 2px solid var(--cm-surface);
      border-radius: 999px;
    }

    @media (min-width: 1024px) {
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        min-height: 100%;
        padding: var(--cm-space-5) var(--cm-space-3) 7rem;
        overflow: hidden;
        color: var(--cm-on-bar);
        background: var(--cm-bar);
        border: 0;
      }

      .brand,
      .foot {
        display: block;
        padding-inline: var(--cm-space-3);
      }

      .brand {
        margin-bottom: var(--cm-space-5);
      }

      .foot {
        position: relative;
        z-index: 1;
        margin-top: auto;
        font-size: var(--cm-text-s);
      }

      ul {
        flex-direction: column;
        gap: var(--cm-space-1);
      }

      a {
        flex-direction: row;
        gap: var(--cm-space-3);
        justify-content: flex-start;
        min-height: var(--cm-touch);
        padding: var(--cm-space-2) var(--cm-space-3);
        font-size: var(--cm-text-m);
        color: var(--cm-on-bar);
        text-align: start;
        border-radius: var(--cm-radius-m);
      }

      a:hover {
        background: var(--cm-bar-hill);
      }

      a[aria-current],
      a[aria-current]:hover {
        color: var(--cm-ink);
        background: var(--cm-ground);
      }

      a[aria-current] .symbol {
        color: var(--cm-primary);
        background: none;
      }

      .symbol {
        position: static;
        width: auto;
        height: auto;
        padding: 0;
      }

      .count {
        position: static;
        order: 3;
        margin-inline-start: auto;
        border: 0;
      }

      .symbol[data-counted] {
        display: contents;
      }

      a:focus-visible {
        outline-color: var(--cm-on-bar-mark);
      }

      .village {
        position: absolute;
        inset: auto 0 0;
        display: block;
        width: 100%;
      }

      .steeples,
      .far {
        fill: var(--cm-bar-hill);
      }

      .near {
        fill: var(--cm-bar-deep);
      }
    }

    @media (forced-colors: active) {
      a[aria-current] .word {
        text-decoration: underline;
        text-decoration-thickness: 3px;
      }

      .village {
        display: none;
      }
    }

    @media print {
      :host {
        display: none;
      }
    }
  `,
];
