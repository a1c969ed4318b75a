import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pureLayers = [
  'src/kernel/**',
  'src/domain/**',
  'src/formats/**',
  'src/ports/**',
  'src/usecases/**',
];

const HOUSE = {
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Named exports only (docs: CONTRIBUTING).',
    },
    { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  ],
  // Marked as deprecated by its authors "only to make it stand out"; it is for an identity provider on this machine.
  '@typescript-eslint/no-deprecated': [
    'error',
    { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
  ],
  'no-eval': 'error',
  'no-new-func': 'error',
};

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'src/client/api.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    ignores: ['src/entrypoints/dashboard/**', 'test/entrypoints/dashboard/**'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: HOUSE,
  },
  {
    files: ['src/entrypoints/dashboard/**/*.{ts,tsx}', 'test/entrypoints/dashboard/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: './src/entrypoints/dashboard/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...HOUSE,
      // Handlers of events answer nothing; whoever starts work says so with void.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // The core knows no clock, no random, no environment: time and ids come in as arguments or ports.
    files: pureLayers,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes from the Clock port.' },
        { object: 'Math', property: 'random', message: 'Ids come from the Ids port.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        performance: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
);
