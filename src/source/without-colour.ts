/** The grey of RGB samples in which red, green and blue are equal everywhere; null where there is colour. */
export function withoutColour(rgb: Uint8Array): Uint8Array | null {
  for (let i = 0; i < rgb.length; i += 3) {
    if (rgb[i] !== rgb[i + 1] || rgb[i] !== rgb[i + 2]) return null;
  }
  const grey = new Uint8Array(rgb.length / 3);
  for (let i = 0; i < grey.length; i++) grey[i] = rgb[i * 3] as number;
  return grey;
}
