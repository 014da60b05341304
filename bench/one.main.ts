import 'reflect-metadata';
import { BENCHES, isBench } from './benches.js';

/** One bench, in a process of its own; its figures go to the parent. */
const name = process.argv[2] ?? '';
if (!isBench(name)) throw new Error(`There is no bench "${name}".`);
const { run } = await BENCHES[name].load();
const figures = await run();
process.send?.(figures, () => process.exit(0));
