/** Tests run as ES modules (see the `test` script); swc strips the types, `npm run check:types` checks them. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testTimeout: 30_000,
  // Every core: the default leaves one idle, which on two cores doubles the time.
  maxWorkers: '100%',
  // Modules and databases of finished files are never given back: a worker that keeps them soon does little but collect
  // garbage, and takes three times as long for the same file.
  workerIdleMemoryLimit: '300MB',
};
