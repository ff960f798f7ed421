/** Languages the demo's guests write in. */
export type Language = 'en' | 'pt' | 'es' | 'de' | 'fr' | 'it' | 'nl' | 'pl' | 'ja' | 'ar' | 'sv';

/** One conversation of the demo: a guest, a stay and a script (see script.ts), placed in time relative to now. */
export type Scene = {
  guest: string;
  lang: Language;
  script: string;
  /** Where the script stands: its last line that long ago … */
  ends?: string;
  /** … or its first (or `@`) line that long ago, or at a fraction of today's elapsed part. */
  starts?: string;
  today?: number;
  /** A listing's id; without one, any that is free. */
  place?: string;
  /** Arrival in days from the listing's today, and nights. */
  stay: [arrives: number, nights: number];
  channel?: string;
  /** Confirmed this many days before arrival, or before the script begins; absent: it begins as an inquiry. */
  booked?: number;
  /** Adults and children. */
  party?: [number, number];
  /** In whole units of the listing's currency; null: the channel named no price. */
  total?: number | null;
  /** The part of the total that is paid; without one (or null): unknown. Default: all of it. */
  paid?: number | null;
  collectedBy?: 'channel' | 'host' | 'unknown';
  /** Who `agent` is in the script. */
  agent?: string;
  tags?: string[];
  /** Where everything is booked, the stay may come later (1) or earlier (-1). */
  shifts?: 1 | -1;
  /** Meant to overbook: not moved away from what is booked there. */
  overbooks?: boolean;
  /** Of the past: its automated messages go on after the script. */
  past?: boolean;
};

/** A dialogue of the past that several guests lead; `at`: the day on which it begins, counted from arrival. */
export type Story = { lang: Language; at: number; nights: number; script: string };
/** An inquiry of the past, from the first question to its end; `lead`: days from then to arrival. */
export type Deal = { lang: Language; lead: number; nights: number; script: string };
