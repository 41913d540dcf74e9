import { assert } from 'chai';
import { html, render } from 'lit';
import { kernel as messages } from '../../../src/messages/kernel/fr.ts';
import type { Kind } from '../../../src/ui/elements/signs/kind.ts';
import '../../../src/ui/elements/signs/kind.ts';
import { newerTag } from '../../../src/ui/kit/newer-tag.ts';
import { RULES } from '../../../src/domain/rules.ts';
import { aPerson } from '../../support/builders.ts';
import { aSurvey } from '../../support/surveys.ts';

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

  it('goes by the rules that know the noun: a survey as it is today is not newer', () => {
    const place = document.createElement('div');
    render(html`${newerTag(aSurvey(), messages, 'foot', RULES)}`, place);
    assert.isNull(place.querySelector('cm-tag'));
    render(html`${newerTag(aSurvey({ schema: 3 }), messages, 'foot', RULES)}`, place);
    assert.isOk(place.querySelector('cm-tag'));
    // @ts-expect-error The rules of everybody know no survey: whoever shows one must bring those that do.
    newerTag(aSurvey(), messages, 'foot');
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
