import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsShape } from '../../../server/guards/json-shape.ts';

const LIMITS = { depth: 4, parts: 10 };

test('nesting is counted, whatever is nested in what', () => {
  for (const text of ['[[[[1]]]]', '{"a":{"b":{"c":{}}}}', '[{"a":[{}]}]', '[[]],[[]],[[[[]]]]']) {
    assert.equal(fitsShape(text, LIMITS), true, text);
  }
  for (const text of ['[[[[[1]]]]]', '{"a":{"b":{"c":{"d":{}}}}}', '[{"a":[{"b":[]}]}]']) {
    assert.equal(fitsShape(text, LIMITS), false, text);
  }
});

test('brackets and quotes inside texts are no nesting', () => {
  const texts = ['[[[[[[[[', '"[[[[[', '\\', '\\"[[[[[', '\\\\\\"{{{{{', ']]]]]'];
  for (const text of texts) {
    assert.equal(fitsShape(JSON.stringify({ [text]: [text, text] }), LIMITS), true, text);
    const deep = JSON.stringify([text, [[[[text]]]]]);
    assert.equal(fitsShape(deep, LIMITS), false, deep);
  }
});

test('members beside each other are counted too', () => {
  assert.equal(fitsShape(JSON.stringify(Array(9).fill(0)), LIMITS), true);
  assert.equal(fitsShape(JSON.stringify(Array(12).fill(0)), LIMITS), false);
  assert.equal(fitsShape(`[${'{},'.repeat(6)}{}]`, LIMITS), false);
});

test('what is no JSON is left to the parser, and never looked at twice', () => {
  for (const text of ['', ']]]]]]', '"', '"\\', '[', '\\"', '"'.repeat(1_000)]) {
    assert.equal(fitsShape(text, LIMITS), true, text);
  }
});

test('a depth of millions is told after a few brackets', () => {
  // Were it read to its end, this would not fit into the memory of a test.
  const endless = { length: Number.MAX_SAFE_INTEGER, charCodeAt: () => 91 } as unknown as string;
  assert.equal(fitsShape(endless, LIMITS), false);
});
