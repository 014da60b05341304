import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'coverage',
      'data',
      'node_modules',
      'web/api/schema.d.ts',
      '**/*.js',
      '**/*.cjs',
      'src/platform/database/migrations/*/[0-9]*',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Rows are plain objects with an entity's shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // `newId<DraftId>()` brands what it makes.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 350 }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@nestjs/typeorm', message: 'Queries go through Database, writes through UnitOfWork.' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once, in platform/config.' },
      ],
    },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts', 'web/**/*.mts'],
    // One program each: whoever lints a part of the house need not check the types of the other.
    languageOptions: { parserOptions: { project: ['./web/tsconfig.json'] } },
  },
  {
    files: ['web/**/*.tsx', 'web/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // The field that somebody opened is where they want to write.
      'jsx-a11y/no-autofocus': 'off',
      // Words are inserted as text, never as HTML.
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never inserted as HTML.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'test/**', 'bench/**', 'scripts/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['src/**/*.entity.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['src/main.ts', 'src/worker.ts', 'src/cli.ts', 'scripts/**'], rules: { 'no-restricted-properties': 'off' } },
);
