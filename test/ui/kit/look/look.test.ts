import { assert } from 'chai';
import { keptLook, LOOK_KEY, showKeptLook } from '../../../../src/ui/kit/look/kept-look.ts';
import { themeNames, wear } from '../../../../src/ui/kit/look/look.ts';
import '../../../../src/ui/theme/theme.css';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGElEQVR42mP4z8DwnxLMMGrAqAGjBgwXAwAwxP4QHCfkAAAAAABJRU5ErkJggg==';

const root = document.documentElement;
const named = (name: string): string => root.style.getPropertyValue(name);
const seen = (name: string): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

describe('the look of a territory', () => {
  afterEach(() => {
    wear(undefined);
    delete root.dataset['theme'];
  });

  it('is worn at once, by day and by night, and kept for the next start', () => {
    wear({ colour: '#28496d' });
    root.dataset['theme'] = 'light';
    assert.equal(seen('--cm-bar'), 'rgb(40, 73, 109)');
    root.dataset['theme'] = 'dark';
    assert.notEqual(seen('--cm-bar'), 'rgb(40, 73, 109)');
    root.removeAttribute('style');
    showKeptLook();
    root.dataset['theme'] = 'light';
    assert.equal(seen('--cm-primary'), 'rgb(40, 73, 109)');
  });

  it('goes without a trace', () => {
    wear({ colour: '#28496d', logo: PNG });
    assert.include(named('--cm-emblem'), PNG);
    wear({});
    assert.equal(root.getAttribute('style') ?? '', '');
    assert.isUndefined(keptLook() ?? undefined);
  });

  it('is Coudmain’s where what the territory says cannot be read or is no picture', () => {
    wear({ colour: '#ffd500', logo: 'PHN2Zz4=' });
    assert.isNull(localStorage.getItem(LOOK_KEY));
    localStorage.setItem(LOOK_KEY, '{damaged');
    showKeptLook();
    assert.equal(named('--cm-bar'), '');
  });

  it('of a red dresses the bars, never the buttons: they would be taken for "delete"', () => {
    assert.notProperty(themeNames('#97182e'), '--cm-primary');
    assert.property(themeNames('#97182e'), '--cm-bar');
    assert.property(themeNames('#28496d'), '--cm-on-primary');
  });
});
