import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';

/** Answers every request with a file's bytes, and does nothing else. */
const bytes = readFileSync(process.argv[2] ?? '');
const app = fastify();
app.get('/', (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}/\n`);
