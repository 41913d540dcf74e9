/** What is said of elements, comments and our own house; what asks for types is Oxlint's (.oxlintrc.jsonc). */
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import * as typescript from '@typescript-eslint/parser';

const typed = ['src/**/*.ts', 'server/**/*.ts', 'test/**/*.ts'];

const restricted = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
  { selector: 'TSEnumDeclaration', message: 'A union of strings reads better.' },
];

/** What the controllers of `src/ui/kit` carry for every button and form. */
const carriedByHand = [
  {
    selector:
      "PropertyDefinition[key.name='busy']:has(> Decorator[expression.callee.name='state'])",
    message: 'A CommandController or FormController of the kit knows whether something is running.',
  },
  {
    selector: "AssignmentExpression[left.property.name='busy']",
    message: 'A CommandController or FormController of the kit knows whether something is running.',
  },
];

/** Days, hours and telephone numbers are written alike everywhere: `src/messages/kernel` has the words. */
const writtenByHand = [
  {
    selector:
      ":matches(MemberExpression[object.name='Intl'][property.name='DateTimeFormat'], MemberExpression[property.name=/^toLocale(Date|Time)String$/])",
    message: 'Days and hours are said by src/messages/kernel/when.ts.',
  },
  {
    selector: ':matches(Literal[value=/^tel:/], TemplateElement[value.raw=/tel:/])',
    message: 'A number is rung by phoneLink of src/messages/kernel/phone-number.ts.',
  },
];

export default defineConfig(
  { ignores: ['build/', 'dist/', 'data/', 'public/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: typed, languageOptions: { parser: typescript } },
  {
    files: typed,
    ignores: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted] },
  },
  {
    files: ['src/ui/{app,cards,map,screens}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...restricted, ...carriedByHand, ...writtenByHand],
    },
  },
  {
    files: [
      'src/{door,messages}/**/*.ts',
      'src/ui/{elements,kit}/**/*.ts',
      'server/{door,indicators,outgoing,synthesis}/**/*.ts',
    ],
    ignores: ['src/messages/kernel/**'],
    rules: { 'no-restricted-syntax': ['error', ...restricted, ...writtenByHand] },
  },
  {
    files: ['src/**/*.ts', 'server/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          contexts: [
            'FunctionDeclaration',
            'ClassDeclaration',
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/no-types': 'error',
      'jsdoc/check-tag-names': [
        'error',
        { definedTags: ['slot', 'csspart', 'cssproperty', 'event', 'fires'] },
      ],
    },
  },
  {
    files: ['src/ui/**/*.ts', 'src/main.ts'],
    extends: [wc['flat/recommended'], lit['flat/all'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    // A short list is read best where it is drawn.
    rules: { 'lit/no-template-map': 'off' },
  },
);
