/** How a draft may be written otherwise, as the composer offers it. */
export const tones = [
  { id: 'shorter', label: 'Shorter' },
  { id: 'longer', label: 'Longer' },
  { id: 'friendlier', label: 'Friendlier' },
  { id: 'formal', label: 'More formal' },
  { id: 'grammar', label: 'Fix the grammar' },
] as const;

export type Tone = (typeof tones)[number]['id'];
