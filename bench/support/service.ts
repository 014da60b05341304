import { spawn } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, stopped } from './child.js';

export interface Service {
  readonly url: string;
  /** From spawning to the first accepted connection. */
  readonly startMs: number;
  /** As the service itself reports it. */
  usage(): Promise<{ readonly cpuMs: number; readonly residentBytes: number }>;
  get<T>(path: string, key: string): Promise<T>;
  post<T>(path: string, key: string, body: unknown): Promise<T>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;

/** The service as it is built, in a process of its own, on a migrated database. */
export async function startService(environment: Readonly<Record<string, string>>): Promise<Service> {
  const port = await freePort();
  const profile = process.env['BENCH_PROFILE'];
  const began = performance.now();
  const child = spawn(process.execPath, [...profiling(profile), path.join(ROOT, 'dist/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`The service ended with exit code ${String(child.exitCode)}.`);
    if (performance.now() - began > START_TIMEOUT_MS) throw new Error('The service did not start.');
    await sleep(2);
  }
  const startMs = performance.now() - began;
  const url = `http://127.0.0.1:${String(port)}`;

  const call = async <T>(method: string, at: string, key: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}${at}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${at}: ${String(response.status)} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    url,
    startMs,
    get: (at, key) => call('GET', at, key),
    post: (at, key, body) => call('POST', at, key, body),
    usage: async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
      return {
        cpuMs: read('process_cpu_seconds_total') * 1000,
        residentBytes: read('process_resident_memory_bytes'),
      };
    },
    stop: () => stopped(child, profile === undefined ? 'SIGTERM' : 'SIGUSR2'),
  };
}

/** A profile is only written by a process that ends by itself, which one that a signal ends does not. */
const profiling = (folder: string | undefined): string[] =>
  folder === undefined
    ? []
    : [
        '--cpu-prof',
        `--cpu-prof-dir=${folder}`,
        '--import',
        'data:text/javascript,process.on("SIGUSR2",()=>process.exit())',
      ];

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
