import { assert } from 'chai';
import { html, render } from 'lit';
import { kernel as messages } from '../../../src/messages/kernel/fr.ts';
import type { Kind } from '../../../src/ui/elements/signs/kind.ts';
import '../../../src/ui/elements/signs/kind.ts';
import { newerTag } from '../../../src/ui/kit/newer-tag.ts';
import { aPerson } from '../../support/builders.ts';

describe('the tag of a document that a newer version wrote', () => {
  it('says so, and nothing of any other', () => {
    const place = document.createElement('div');
    render(html`${newerTag(aPerson({ schema: 2 }), messages, 'foot')}`, place);
    const tag = place.querySelector('cm-tag');
    assert.equal(tag?.textContent.trim(), 'Version plus récente');
    assert.equal(tag?.slot, 'foot');
    render(html`${newerTag(aPerson(), messages)}`, place);
    assert.isNull(place.querySelector('cm-tag'));
  });

  it('stands beside a symbol, also where the kind of help is not known', async () => {
    const kind: Kind = document.createElement('cm-kind');
    kind.kind = 'gardening' as Kind['kind'];
    document.body.append(kind);
    await kind.updateComplete;
    assert.ok(kind.shadowRoot?.querySelector('cm-icon'));
    kind.remove();
  });
});
