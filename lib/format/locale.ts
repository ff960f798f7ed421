/** Words are English, days come before months, clocks have 24 hours. */
export const LOCALE = 'en-GB';
