import boundaries from 'eslint-plugin-boundaries';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

/** The table of src/README.md: which room may import which. */
const ARROWS = {
  lib: [],
  domain: ['lib'],
  wording: ['lib', 'domain'],
  db: ['lib', 'domain'],
  sync: ['lib', 'domain', 'db'],
  remote: ['lib', 'domain', 'sync'],
  export: ['lib', 'domain', 'wording'],
  stores: ['lib', 'domain', 'db', 'sync'],
  ui: ['lib'],
  account: ['lib', 'domain', 'wording', 'stores', 'ui'],
  field: ['lib', 'domain', 'wording', 'stores', 'ui', 'export'], // papers as Word files are made where the case is
  office: ['lib', 'domain', 'wording', 'stores', 'ui', 'export'],
  app: ['lib', 'domain', 'wording', 'db', 'sync', 'remote', 'export', 'stores', 'ui', 'account', 'field', 'office'],
};

/** Libraries that only one room may know, so that it can be exchanged there alone. */
const SINGLE = { db: ['idb', 'idb/*'], remote: ['@supabase/*'], export: ['write-excel-file', 'write-excel-file/*', 'read-excel-file', 'read-excel-file/*', 'docx', 'docx/*'] };
const onlyIn = (room) => ({ patterns: Object.entries(SINGLE).filter(([owner]) => owner !== room).map(([owner, group]) => ({ group, message: `Only src/${owner} imports this library.` })) });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.tmp/**', '.data/**', 'public/**', 'dev-dist/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [tseslint.configs.strict, ...vue.configs['flat/recommended'], ...accessibility.configs['flat/recommended']],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'], sourceType: 'module' },
      globals: { ...globals.browser },
    },
    rules: {
      // Layout is left to the writer; these rules judge meaning only.
      ...Object.fromEntries(Object.keys(vue.rules).filter((rule) => LAYOUT().has(rule)).map((rule) => [`vue/${rule}`, 'off'])),
      'vue/multi-word-component-names': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off', // `?` says it; undefined is the default
      'vuejs-accessibility/no-redundant-roles': 'off', // a table laid out as cards loses its roles unless they are written out
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for a few where the length was just checked
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off', // Result<void, Fault> is the project's own type
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-debugger': 'error',
      'no-alert': 'error',
    },
  },
  {
    // Promises that nobody waits for are how saved work gets lost: judged with types where the work is done.
    files: ['src/**/*.ts', 'src/**/*.vue'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false, properties: false, variables: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Not in .vue files: only vue-tsc knows what a component is.
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.vue'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true, project: 'tsconfig.json' } },
      'boundaries/elements': Object.keys(ARROWS).map((type) => ({ type, pattern: `src/${type}` })),
    },
    rules: {
      'boundaries/dependencies': ['error', {
        default: 'disallow',
        policies: [
          { allow: { to: { module: { origin: 'external' } } } },
          { allow: { to: { module: { origin: 'core' } } } },
          ...Object.entries(ARROWS).map(([from, to]) => ({ from: { element: { type: from } }, allow: { to: { element: { types: { anyOf: [from, ...to] } } } } })),
          // What the stores hand to a screen is named by the engine's types; nothing of them is there at run time.
          { from: { element: { types: { anyOf: ['account', 'field', 'office'] } } }, allow: { to: { element: { type: 'sync' } }, dependency: { kind: 'type' } } },
        ],
      }],
    },
  },
  ...Object.keys(ARROWS).map((room) => ({ files: [`src/${room}/**`], rules: { 'no-restricted-imports': ['error', onlyIn(room)] } })),
  {
    files: ['**/*.vue', '*.config.ts', 'eslint.config.js'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Composite widgets with one tab stop, or a backdrop that repeats what Escape does: axe and the keyboard walk judge them as they run.
    files: ['src/ui/{BaseDialog,DataTable,TokenField}.vue'],
    rules: {
      'vuejs-accessibility/click-events-have-key-events': 'off', 'vuejs-accessibility/no-static-element-interactions': 'off',
      'vuejs-accessibility/interactive-supports-focus': 'off', 'vuejs-accessibility/no-autofocus': 'off',
    },
  },
  {
    // Node programs talk to a terminal.
    files: ['supabase/local/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
);

function LAYOUT() {
  return new Set([
    'html-closing-bracket-newline', 'html-closing-bracket-spacing', 'html-indent', 'html-quotes', 'html-self-closing', 'max-attributes-per-line', 'first-attribute-linebreak',
    'multiline-html-element-content-newline', 'mustache-interpolation-spacing', 'no-multi-spaces', 'no-spaces-around-equal-signs-in-attribute', 'singleline-html-element-content-newline',
    'attributes-order', 'attribute-hyphenation', 'one-component-per-file', 'require-explicit-emits',
  ]);
}
