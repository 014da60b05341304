import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { PAGE_HEADERS, pagePolicy } from './content-security-policy.js';
import { webPageAt } from './web-address.js';

/** The same from `src` and from `dist`: both lie three floors below the package. */
const BUILT = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** Stands in the built pages wherever an answer's nonce belongs. */
const NONCE = '__NONCE__';

const NOT_BUILT = `The web app is not built yet. Run:  npm run build
网页尚未构建，请运行：npm run build
`;

/** Files whose names stay while what they hold changes. */
const UNHASHED = ['/sw.js', '/manifest.webmanifest'];

/**
 * The web app beside the API: pages with a fresh nonce each, their hashed assets for good, the rest asked for anew.
 * @param folder what the web build wrote; it may appear or change while the service runs
 */
export async function serveWebApp(app: NestFastifyApplication, folder = BUILT): Promise<void> {
  const root = path.resolve(folder);
  const server = app.getHttpAdapter().getInstance();
  const files = { index: false as const, dotfiles: 'ignore' as const, preCompressed: true, suppressWarning: true };
  const kept = { ...files, immutable: true, maxAge: '1y', decorateReply: false };
  const asked = { ...files, cacheControl: false, setHeaders: askAnew };
  await app.register(fastifyStatic, { ...kept, root: path.join(root, 'assets'), prefix: '/assets/' });
  await app.register(fastifyStatic, { ...asked, root: path.join(root, 'icons'), prefix: '/icons/' });
  for (const file of UNHASHED) server.get(file, (_request, reply) => reply.sendFile(file, root));

  const pages = { desk: pageOf(path.join(root, 'index.html')), day: pageOf(path.join(root, 'day.html')) };
  // Not a route: a wildcard would take addresses over that the API's routes refuse in their own words.
  server.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !['GET', 'HEAD'].includes(request.method)) return;
    const [address = '/'] = request.url.split('?', 1);
    const page = webPageAt(address, request.headers.accept);
    if (page !== null) return sendPage(reply, await pages[page]());
  });
}

const askAnew = (reply: { header(name: string, value: string): unknown }): void =>
  void reply.header('cache-control', 'no-cache');

function sendPage(reply: FastifyReply, html: string | null): FastifyReply {
  const nonce = randomBytes(18).toString('base64url');
  void reply.headers(PAGE_HEADERS).header('content-security-policy', pagePolicy(nonce));
  return html === null
    ? reply.status(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    : reply.type('text/html; charset=utf-8').send(html.replaceAll(NONCE, nonce));
}

/** Reads a page when it is new: the web app can be built anew beneath a running service. `null` while there is none. */
function pageOf(file: string): () => Promise<string | null> {
  let kept = { changed: -1, html: '' };
  return async () => {
    try {
      const { mtimeMs } = await stat(file);
      if (mtimeMs !== kept.changed) kept = { changed: mtimeMs, html: await readFile(file, 'utf8') };
      return kept.html;
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') return null;
      throw error;
    }
  };
}
