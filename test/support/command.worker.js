/** The built command in a process that stays: it answers each command with what a process of its own would print and end with. */
import 'reflect-metadata';
import { runProgram } from '../../dist/commands/program.js';

const printed = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'])
  process[name].write = (chunk, encoding, written = encoding) => {
    printed[name] += chunk;
    if (typeof written === 'function') written();
    return true;
  };

process.on('message', async ({ arguments_, environment }) => {
  printed.stdout = '';
  printed.stderr = '';
  const code = await runProgram([process.execPath, 'yuanding', ...arguments_], environment);
  process.send({ code, out: printed.stdout, err: printed.stderr });
});
