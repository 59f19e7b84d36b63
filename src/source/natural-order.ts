const collator = new Intl.Collator('en', { numeric: true });

/** As people number their scans: page2 before page10. */
export const naturalOrder = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
