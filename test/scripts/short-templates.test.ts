import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortCss, shortHtml } from '../../scripts/bundle/short-templates.mjs';

describe('the templates of the built app', () => {
  it('lose the indentation and comments of their styles', () => {
    const rules = `
      :host {
        display: block; /* as a row */
        margin: 0 auto;
      }

      @media (min-width: 40em) {
        a:hover,
        a:focus-visible { color: var(--ink); }
      }
    `;
    assert.equal(
      shortCss(rules).trim(),
      ':host{display:block;margin:0 auto}@media (min-width:40em){a:hover,a:focus-visible{color:var(--ink)}}',
    );
  });

  it('keep the spaces that mean something', () => {
    for (const rule of [
      'inline-size:calc(100% - 2 * var(--gap))',
      'slot :is(a,b) > c + d{gap:1px}',
      'grid-template-areas:"head  head" "list  map"',
      "content:' ;  } '",
    ]) {
      assert.equal(shortCss(rule), rule);
    }
  });

  it('may be cut by a value anywhere', () => {
    assert.equal(shortCss('inset: 0 '), 'inset:0 ');
    assert.equal(shortCss(' solid ') + shortCss('; color: '), ' solid ;color:');
  });

  it('lose the line ends of their markup, never the space between two words', () => {
    assert.equal(
      shortHtml('<p\n  class="a"\n>\n  one\n  two <b>three</b>\n</p>'),
      '<p class="a" > one two <b>three</b> </p>',
    );
  });
});
