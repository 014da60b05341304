/// <reference lib="webworker" />
/*
 * Keeps the hashed files of the web app, which never change under their name, and answers a page that cannot be fetched
 * with one that says so. Pages and the API are never kept: who is signed in, and what is to be done, only the service knows.
 */
const KEPT = 'yuanding-assets-1';
/** Files of earlier builds are let go from the oldest on. */
const MOST = 120;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith('yuanding-') && name !== KEPT).map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === '/day' || pathname.startsWith('/day/')) event.respondWith(fetch(request).catch(noNetwork));
  } else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

async function asset(request) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') {
    await cache.put(request, answer.clone());
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
  }
  return answer;
}

/** Plain, in both languages, without a script: the browser itself asks again after a few seconds. */
function noNetwork() {
  const nonce = crypto.randomUUID();
  const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>没有网络 · 园丁</title>
    <style nonce="${nonce}">
      body { font: 17px/1.6 system-ui, sans-serif; margin: 22vh auto 0; max-width: 20em; padding: 0 24px; }
      a { display: inline-block; padding: 10px 0; color: LinkText; }
    </style>
  </head>
  <body>
    <main>
      <h1>没有网络</h1>
      <p>点过的都存在手机里，联网后会自动发出。连上后这一页会自己打开。</p>
      <p lang="en">No network. What you tapped is kept and will be sent. This page opens by itself when the network is back.</p>
      <p><a href="">再试一次</a></p>
    </main>
  </body>
</html>`;
  return new Response(page, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      refresh: '3',
    },
  });
}
