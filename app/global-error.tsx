'use client';

import { BackSoon } from '@/components/shell/back-soon';
import './globals.css';

export default function ErrorOfAll() {
  return <BackSoon />;
}
