/** Which pages are the same image, in whatever files they lie. */
export const pageImages = `
-- SHA-256 of the page as rendered; null where the file's own text was taken, and on pages read before this was kept
ALTER TABLE pages ADD COLUMN image_digest TEXT;

CREATE INDEX pages_by_image ON pages (image_digest) WHERE image_digest IS NOT NULL;
`;
