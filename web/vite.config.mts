import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** The service answers /day with the operator's own document; the development server has to be told. */
const operatorsDocument: Plugin = {
  name: 'operators-document',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/day(\/[^.]*)?(\?|$)/.test(request.url ?? '') && request.headers.accept?.includes('text/html'))
        request.url = '/day.html';
      next();
    });
  },
};

/** Files are packed once here, not at every answer. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }) {
    const folder = path.join(dir ?? '', 'assets');
    for (const name of readdirSync(folder)) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      const bytes = readFileSync(path.join(folder, name));
      writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(
        path.join(folder, `${name}.br`),
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }
  },
};

export default defineConfig({
  root: here,
  plugins: [react(), operatorsDocument, packed],
  // The service puts a fresh nonce in this place for every answer.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: path.join(here, '../dist/web'),
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 1_500,
    rollupOptions: { input: { desk: path.join(here, 'index.html'), day: path.join(here, 'day.html') } },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      // The folder `api` of the sources answers under /api too.
      '^/(api/(v1|docs|openapi)|health/)': { target: 'http://127.0.0.1:3000', changeOrigin: false },
    },
  },
});
