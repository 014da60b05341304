/**
 * Specs of one worker share what they import: a spec is loaded by Node itself, in the worker's own realm, so the service,
 * its packages and the test's support are read, compiled and warmed up once a worker instead of once a spec. A spec file
 * itself is evaluated anew for every run of it. Jest's own parts (its runner, `expect`) stay in their sandbox.
 */
const { register } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

const root = path.resolve(__dirname, '../..');
const GLOBALS = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'test'];

process.env.SWC_NODE_PROJECT ??= path.join(root, 'tsconfig.json');
// Stacks name the lines of the TypeScript.
process.setSourceMapsEnabled(true);
register('@swc-node/register/esm', pathToFileURL(`${root}/`));

let runs = 0;

class SharedRuntime extends Runtime {
  async unstable_importModule(file) {
    const { global } = this._environment;
    for (const name of GLOBALS) globalThis[name] = global[name];
    globalThis.jest = this.jestGlobals.jestObjectFor(file);
    Object.assign(globalThis, this._config.globals);
    // Jest's formatter knows the maps of what Jest compiled; Node knows those of what it loaded.
    Error.prepareStackTrace = undefined;
    global.Error.prepareStackTrace = undefined;
    runs += 1;
    return import(`${pathToFileURL(file).href}?run=${runs}`);
  }
}

module.exports = SharedRuntime;
