/** What the compiler cannot say. Formatting is Prettier's, walls are dependency-cruiser's. */
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

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

/** The rules that ask the type checker and find something in tests: a promise that nobody waits for. */
const typedInTests = [
  '@typescript-eslint/await-thenable',
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-misused-promises',
];
const notInTests = Object.entries(tseslint.configs.disableTypeChecked.rules).filter(
  ([rule]) => !typedInTests.includes(rule),
);

export default defineConfig(
  { ignores: ['build/', 'dist/', 'data/', 'public/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.lint.json',
          'src/service-worker/tsconfig.json',
          'test/scripts/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // node:test waits for its own tests.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'suite', 'it', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // There are no enums, and classes are shapes here: the doubles of tests are none of their instances.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-mixed-enums': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A method may promise because another implementation of its interface waits.
      '@typescript-eslint/require-await': 'off',
      // Numbers and booleans read well in a sentence; objects do not.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,js,mjs,cjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    // A test states what must be there, and fails when it is not.
    files: ['test/**/*.ts'],
    rules: {
      ...Object.fromEntries(notInTests),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    // A schema and a catalogue are their own types: spelling them out would be a second truth.
    files: ['src/contract/**/*.ts', 'src/messages/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // French print has spaces at which no line ends (test/messages/typography.test.ts).
    files: ['src/messages/**/*.ts'],
    rules: {
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
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
