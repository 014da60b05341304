import { availableParallelism } from 'node:os';

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/runner/shared-environment.cjs',
  runtime: '<rootDir>/test/runner/shared-runtime.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // An ES module that a CommonJS dependency requires: Node loads it, Jest has to have it compiled.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  transform: {
    'content-disposition/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const onDatabase = (database) => ({
  ...shared,
  displayName: database,
  testMatch: ['<rootDir>/test/integration/**/*.spec.ts'],
  globals: { DATABASE: database },
});

/** Unit specs stand beside the code; every integration spec runs on both databases. */
export default {
  // The machine may be busy: a limit that a healthy test never meets.
  testTimeout: 180_000,
  // A suite whose set-up failed must not keep the run open.
  forceExit: true,
  // One worker more than cores: a browser spec waits as often as it works. Beyond four they only cost memory.
  maxWorkers: Math.min(availableParallelism() + 1, 4),
  // What specs share stays; a worker that has grown all the same is replaced.
  workerIdleMemoryLimit: '1200MB',
  // A worker that leaves gives a large heap back first; on a busy machine that takes longer than the half second it is given.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/test/runner/longest-first.cjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{src,web}/**/*.spec.ts'] },
    onDatabase('sqlite'),
    onDatabase('postgres'),
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'], globals: { DATABASE: 'sqlite' } },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      globals: { DATABASE: 'sqlite' },
    },
  ],
};
