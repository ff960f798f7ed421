/** Whether this browser's person has folded the figures away: "closed". */
export const FIGURES_COOKIE = 'bellhop.figures';
