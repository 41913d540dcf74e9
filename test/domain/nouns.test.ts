import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { SCHEMAS } from '../../src/contract/nouns.ts';
import { NOUNS_OF_STAFF } from '../../src/domain/nouns-of-staff.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { steps } from '../../src/messages/history/fr.ts';

const LIST = 'src/domain/nouns-of-everybody.ts';
const PARCEL = 'test/support/parcel/parcel-noun.ts';

/** The list with one noun more. */
const withParcel = (text: string): string =>
  text
    .replace('import ', `import { parcelNoun } from '../../${PARCEL}';\nimport `)
    .replace('  verdictNoun,\n]', '  verdictNoun,\n  parcelNoun,\n]');

describe('the list of nouns', () => {
  it('has each once, and every other list says the same of them', () => {
    const names = NOUNS.map(({ noun }) => noun);
    assert.deepEqual([...new Set(names)], names);
    assert.deepEqual(Object.keys(SCHEMAS).sort(), [...names].sort());
    const types = NOUNS.flatMap((noun) => ('facts' in noun ? Object.keys(noun.facts) : [])).sort();
    const checked = Object.values(SCHEMAS).flatMap(({ facts }) => Object.keys(facts));
    assert.deepEqual(checked.sort(), types);
    assert.deepEqual(Object.keys(steps).sort(), types);
  });

  it('has those of the staff shown to the staff alone', () => {
    assert.ok(NOUNS_OF_STAFF.every(({ shownTo }) => shownTo.join() === 'staff'));
  });

  it('does not compile with a noun that has no schemas and no words, and the compiler says so', () => {
    const said = complaints({ [LIST]: withParcel });
    assert.ok(
      said.some((one) => /^src\/contract\/nouns\.ts: .*parcel/.test(one)),
      said.join('\n'),
    );
    assert.ok(
      said.some((one) => /^src\/messages\/history\/fr\.ts: .*parcel\.left/.test(one)),
      said.join('\n'),
    );
  });

  it('does not take a definition that has no rule for one of its facts', () => {
    const forgetful = (text: string): string =>
      text.replace("'parcel.fetched': {", "'parcel.lost': {");
    const said = complaints({ [LIST]: withParcel, [PARCEL]: forgetful });
    assert.ok(
      said.some((one) => one.startsWith(`${PARCEL}: `)),
      said.join('\n'),
    );
  });
});

const ROOTS = [LIST, 'src/contract/nouns.ts', 'src/messages/history/fr.ts'];
/** What was read once, by path and text: most files are the same in every try. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says of the lists, and of what is edited, when some files are written otherwise. */
function complaints(edits: Readonly<Record<string, (text: string) => string>>): readonly string[] {
  const { config } = ts.readConfigFile('tsconfig.base.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const options: ts.CompilerOptions = {
    ...ts.convertCompilerOptionsFromJson(config.compilerOptions, '.').options,
    ...{ composite: false, noEmit: true },
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const edited = new Map(Object.entries(edits).map(([path, edit]) => [resolve(path), edit]));
  host.readFile = (path) => {
    const text = read(path);
    const edit = edited.get(resolve(path));
    const after = text !== undefined && edit ? edit(text) : text;
    if (edit) assert.notEqual(after, text, `${path} is no longer as this test edits it`);
    return after;
  };
  host.getSourceFile = (path, language) => {
    const text = host.readFile(path);
    if (text === undefined) return undefined;
    const key = `${path} ${text}`;
    const file = parsed.get(key) ?? ts.createSourceFile(path, text, language);
    parsed.set(key, file);
    return file;
  };
  const program = ts.createProgram(ROOTS, options, host);
  return [...new Set([...ROOTS, ...Object.keys(edits)])].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
