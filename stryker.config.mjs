/**
 * Mutation of what must not be wrong unseen: money, law and matching (`npm run mutation`). Only the tests beside the domain judge a
 * mutant: stories would find more of them, hours later. `-- --mutate FILES` narrows it.
 */
export default {
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  buildCommand: 'node scripts/mutation/bundle.mjs',
  jest: {
    config: {
      testEnvironment: 'node',
      roots: ['<rootDir>/coverage/mutants'],
      testMatch: ['**/all.test.cjs'],
      transform: {},
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: ['src/kernel/{dates,decimal,money}.ts', 'src/domain/law/*.ts', 'src/domain/bank/*.ts'],
  // Judged by loading everything anew for every test: tables of words and rates, which tests of their content hold.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'coverage/mutation.json',
  tempDirName: 'coverage/mutation',
  ignorePatterns: ['dist', 'docs', 'bench', 'coverage', 'samples', 'schemas'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 2,
};
