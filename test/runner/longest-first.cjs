/**
 * One queue for all projects, the slow ones first, so that no worker is left alone with a long spec at the end. Within a
 * project: longest first by what the last run took, on a fresh checkout by the size of the file.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const ORDER = ['browser', 'e2e', 'postgres', 'sqlite', 'unit'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ context }) => ORDER.indexOf(context.config.displayName?.name ?? '');
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
