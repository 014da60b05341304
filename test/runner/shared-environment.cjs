/** What a spec mocks and which clock it stops: those of the realm that it runs in. */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

/** Classes that `expect.any` knows by identity. */
const KNOWN = { Array, BigInt, Boolean, Function, Number, Object, String, Symbol };

module.exports = class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, KNOWN);
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: config.projectConfig, global: globalThis });
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    await super.teardown();
  }
};
