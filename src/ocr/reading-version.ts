/** Raised whenever preparation or recognition reads the same scan otherwise: pages read by an older version are read again. */
export const readingVersion = 19;
