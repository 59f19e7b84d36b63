/** Chosen on left-out streams: dearer weights blur the zones, cheaper ones learn single lines by heart. */
export const trainSettings = {
  rounds: 90,
  price: 4,
  beginPrice: 5,
  phasePrice: 150,
  /** What a line of invented correspondence counts beside a real one. */
  generatedWeight: 0.35,
} as const;
