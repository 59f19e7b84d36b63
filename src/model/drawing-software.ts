/** What the pictures of `annotate` have in their EXIF data for Software: by this they are told from scans. */
export const drawingSoftware = 'Letterbook annotate';
