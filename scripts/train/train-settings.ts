/** Chosen on left-out streams: dearer weights blur the zones, cheaper ones begin letters on a single word. */
export const trainSettings = { rounds: 120, price: 1, beginPrice: 4, phasePrice: 20 } as const;
