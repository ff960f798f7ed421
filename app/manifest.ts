import type { MetadataRoute } from 'next';

/** What an installed Bellhop is called, looks like and offers from its icon. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Bellhop',
    short_name: 'Bellhop',
    description: 'The inbox of your vacation rentals.',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfbfa',
    theme_color: '#fbfbfa',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      // Whichever inbox is one's own: its first tab.
      { name: 'Unanswered', url: '/inbox' },
      { name: 'Guests', url: '/guests' },
    ],
  };
}
