import { css } from 'lit';

import { elementStyles } from '../../theme/element.styles.ts';

/** Phone: bottom bar. Desktop: side bar with the skyline at its foot. */
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
      flex-wrap: wrap;
      padding: 0;
      margin: 0;
      list-style: none;
    }

    li {
      flex: 1 0 min-content;
    }

    /* Five places and more still stand in one row on a small phone. */
    li:first-child:nth-last-child(n + 5) a,
    li:first-child:nth-last-child(n + 5) ~ li a {
      font-size: 0.8rem;
    }

    @media (max-width: 1023.98px) {
      li[data-wide] {
        display: none;
      }
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
      padding: 0.35rem 1px 0.4rem;
      font-size: var(--cm-text-s);
      font-weight: var(--cm-weight-strong);
      line-height: 1.1;
      color: var(--cm-ink-soft);
      text-align: center;
      text-decoration: none;
    }

    a:focus-visible {
      outline-offset: -4px;
    }

    .symbol {
      position: relative;
      display: grid;
      place-items: center;
      width: min(3.25rem, 15vw);
      height: min(2.3rem, 12vw);
      padding-top: 0.2rem;
      border-radius: var(--cm-radius-arch);
    }

    cm-icon {
      --cm-icon-size: min(1.5rem, 8vw);
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
        flex-wrap: nowrap;
        flex-direction: column;
        gap: var(--cm-space-1);
      }

      li:first-child:nth-last-child(n) a,
      li:first-child:nth-last-child(n) ~ li a {
        font-size: var(--cm-text-m);
      }

      a {
        flex-direction: row;
        gap: var(--cm-space-3);
        justify-content: flex-start;
        min-height: var(--cm-touch);
        padding: var(--cm-space-2) var(--cm-space-3);
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
