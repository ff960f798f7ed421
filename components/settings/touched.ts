/** What of a form is otherwise than it was shown, and how it was shown: so that two people can change different things. */
export function touchedOf<Said extends object>(said: Said, shown: Said): Partial<Said> & { expected: Partial<Said> } {
  const touched = (Object.keys(said) as (keyof Said)[]).filter(
    (key) => JSON.stringify(said[key]) !== JSON.stringify(shown[key]),
  );
  const only = (from: Said) => Object.fromEntries(touched.map((key) => [key, from[key]])) as Partial<Said>;
  return { ...only(said), expected: only(shown) };
}
