/** How probable every code is at every time step of a line, 0..1. */
export interface Probabilities {
  readonly steps: number;
  readonly codes: number;
  /** The codes of one step stand in a row; the rows begin at `offset`, each `stride` after the last. */
  readonly values: Float32Array;
  readonly offset: number;
  readonly stride: number;
}

export const probabilityOf = (from: Probabilities, step: number, code: number): number =>
  from.values[from.offset + step * from.stride + code] as number;
