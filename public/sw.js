/*
 * The whole service worker of Bellhop: a page that cannot be loaded becomes one that says so and opens itself again. It
 * stores nothing. Version 1.
 */
const WORDS = {
  en: {
    title: 'Bellhop cannot be reached',
    offline: 'This device is offline.',
    online: 'The server does not answer at the moment.',
    next: 'The page opens by itself as soon as Bellhop is back.',
    again: 'Try again',
  },
  de: {
    title: 'Bellhop ist nicht erreichbar',
    offline: 'Dieses Gerät ist offline.',
    online: 'Der Server antwortet gerade nicht.',
    next: 'Die Seite öffnet sich von selbst, sobald Bellhop wieder da ist.',
    again: 'Noch einmal versuchen',
  },
};

const POLICY =
  "default-src 'none'; script-src 'nonce-offline'; style-src 'nonce-offline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { mode, method } = event.request;
  if (mode === 'navigate' && method === 'GET') event.respondWith(fetch(event.request).catch(offline));
});

function offline() {
  const language = self.navigator.language.startsWith('de') ? 'de' : 'en';
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
  return new Response(page(language, WORDS[language]), { status: 503, headers });
}

function page(language, words) {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style nonce="offline">
  body { margin: 0; min-height: 100dvh; display: grid; place-content: center; justify-items: center; gap: 12px; padding: 24px; box-sizing: border-box;
    text-align: center; font: 15px/1.5 ui-sans-serif, system-ui, sans-serif; color: #1b1c1e; background: #fbfbfa; }
  h1 { margin: 0; font-size: 20px; }
  p { margin: 0; max-width: 26rem; color: #64676d; }
  button { min-height: 44px; padding: 0 20px; border: 1px solid #dcdcd8; border-radius: 6px; font: inherit; font-weight: 500; color: inherit; background: #fff; cursor: pointer; }
  @media (prefers-color-scheme: dark) {
    body { color: #ececee; background: #111214; }
    p { color: #9b9ea6; }
    button { border-color: #34373d; background: #17181b; }
  }
</style>
<h1>${words.title}</h1>
<p id="why" role="status">${words.online}</p>
<p>${words.next}</p>
<button type="button">${words.again}</button>
<script nonce="offline">
  const open = () => location.reload();
  const tell = () => { document.getElementById('why').textContent = navigator.onLine ? ${JSON.stringify(words.online)} : ${JSON.stringify(words.offline)}; };
  const look = () => fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => ok && open(), () => {});
  tell();
  document.querySelector('button').addEventListener('click', open);
  addEventListener('offline', tell);
  addEventListener('online', () => { tell(); look(); });
  setInterval(look, 3000);
</script>
</html>`;
}
