#!/usr/bin/env node
import 'reflect-metadata';
import { runProgram } from './commands/program.js';

// Whoever read the output has gone (`| head`): there is nobody to tell anything more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await runProgram(process.argv, process.env);
