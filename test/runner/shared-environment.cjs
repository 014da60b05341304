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

  /** A page that waits in vain is seen by nobody: what stands on it when a test fails is told with the failure. */
  async handleTestEvent({ name }) {
    if (name !== 'test_fn_failure') return;
    for (const page of globalThis.openPages ?? []) {
      const shown = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
      process.stderr.write(`\n${page.url()} showed:\n${shown}\n`);
    }
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    await super.teardown();
  }
};
