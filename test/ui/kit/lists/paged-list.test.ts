import { assert } from 'chai';
import { html, render } from 'lit';
import { pagedList, PAGE_SIZE } from '../../../../src/ui/kit/lists/paged-list.ts';
import { messages } from '../../../support/all-words.ts';

describe('a long list', () => {
  const onPaper = { ...messages, when: { ...messages.when, onPaper: true } };
  const drawnOf = (count: number, words: typeof messages): HTMLElement => {
    const place = document.createElement('div');
    const items = Array.from({ length: count }, (_, at) => `row ${at}`);
    const list = pagedList(
      items,
      PAGE_SIZE,
      (item) => item,
      (item) => html`${item}`,
      () => undefined,
      words,
    );
    render(list, place);
    return place;
  };
  const rowsOf = (place: HTMLElement): number => place.querySelectorAll('li').length;

  it('is drawn in part on the screen, with a way to the rest', () => {
    const place = drawnOf(100, messages);
    assert.equal(rowsOf(place), PAGE_SIZE);
    assert.include(place.querySelector('cm-button')?.textContent, '60');
  });

  it('is whole on paper, where nobody can ask for more', () => {
    const place = drawnOf(100, onPaper);
    assert.equal(rowsOf(place), 100);
    assert.isNull(place.querySelector('cm-button, p'));
  });

  it('says on paper what a sheet does not hold', () => {
    const place = drawnOf(520, onPaper);
    assert.equal(rowsOf(place), 500);
    assert.include(place.querySelector('p')?.textContent, '(20)');
  });
});
