import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Offline } from '@/components/shell/offline';
import { StyleNonce } from '@/components/shell/style-nonce';
import { Theme } from '@/components/shell/theme';
import { EarlyKeys } from '@/components/shortcuts/early';
import { Toaster } from '@/components/ui/toaster';
import { TooltipProvider } from '@/components/ui/tooltip';
import { WordsProvider } from '@/components/words/provider';
import { words } from '@/lib/language/request';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Bellhop', template: '%s · Bellhop' },
  appleWebApp: { capable: true, title: 'Bellhop', statusBarStyle: 'default' },
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbfa' },
    { media: '(prefers-color-scheme: dark)', color: '#111214' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const { language } = await words();
  return (
    <html lang={language} className={GeistSans.variable} suppressHydrationWarning>
      <head>
        <StyleNonce nonce={nonce} />
        <EarlyKeys nonce={nonce} />
      </head>
      <body>
        <Theme nonce={nonce}>
          <WordsProvider language={language}>
            <TooltipProvider delayDuration={300}>{children}</TooltipProvider>
            <Toaster />
            <Offline />
          </WordsProvider>
        </Theme>
      </body>
    </html>
  );
}
