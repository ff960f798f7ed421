/** The part of its interface that the baseline uses; the package brings no types. */
declare module 'wink-sentiment' {
  export default function sentiment(text: string): { score: number; normalizedScore: number };
}
