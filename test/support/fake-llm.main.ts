import { startFakeLlm } from './fake-llm.js';

// node --import @swc-node/register/esm-register test/support/fake-llm.main.ts [latency in ms] [port]
const [latency = '0', port = '0'] = process.argv.slice(2);
const fake = await startFakeLlm({ latencyMs: Number(latency), port: Number(port) });
process.stdout.write(`${fake.url}\n`);
process.on('SIGTERM', () => void fake.close().then(() => process.exit(0)));
