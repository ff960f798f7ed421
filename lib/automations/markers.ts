/** What stands in a text where a value is missing, for a person to fill in: "[guest.phone?]". */
export function markerOf(name: string): string {
  return `[${name}?]`;
}

/** The markers that nobody has filled in yet. */
export function markersIn(text: string): string[] {
  return [...new Set(text.match(/\[(?:guest|reservation|listing|account|agent)\.[a-zA-Z]{1,30}\?\]/g))];
}
