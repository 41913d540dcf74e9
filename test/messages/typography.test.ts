import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { CATALOGUES } from '../../src/messages/kernel/catalogues.ts';
import { loadMessages } from '../../src/messages/kernel/load-messages.ts';
import { HOME } from '../support/programs.ts';

/** An ordinary space before `: ; ? !`, or inside « »: there a line of a telephone would begin with the sign. */
const ORDINARY = / [:;?!»]|« /;
/** U+00A0 before a colon and inside « », the narrow U+202F before `; ? !`. */
const OTHERWISE = /\u00A0[;?!]|\u202F[:»]|«(?!\u00A0)|(?<!\u00A0)»/;
/** A figure and its unit with an ordinary space between: one line would end with "12", the next begin with "km". */
const UNIT = /(?:^|[\d#]) (?:km|min|h|€|%|kg|g|m)(?![\p{L}\d’])/u;

describe('the spaces of French print', () => {
  it('keep a sign with the word before it, in every text that the app serves', async () => {
    const texts = textsOf(await loadMessages('fr', CATALOGUES));
    assert.ok(texts.length > 300);
    assert.deepEqual(texts.filter(isFaulty), []);
    assert.ok(texts.some((text) => text.includes('\u202F?')));
  });

  it('in what is said with figures and names, too: every literal of every catalogue', () => {
    const literals = catalogues().flatMap(literalsIn);
    assert.ok(literals.length > 300);
    assert.deepEqual(literals.filter(isFaulty), []);
  });

  it('keep a figure with its unit', () => {
    assert.deepEqual(
      catalogues()
        .flatMap(literalsIn)
        .filter((text) => UNIT.test(text)),
      [],
    );
  });
});

function isFaulty(text: string): boolean {
  return ORDINARY.test(text) || OTHERWISE.test(text);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The files in which French texts are written. */
function catalogues(): string[] {
  const folder = join(HOME, 'src/messages');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /(?:^|[/-])fr\.ts$/.test(file)).map((file) => join(folder, file));
}

function literalsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
