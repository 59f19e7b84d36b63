/** Chosen on left-out streams: dearer weights blur the zones, cheaper ones begin letters on a single word. */
export const trainSettings = { rounds: 150, price: 1, beginPrice: 5, phasePrice: 150 } as const;
