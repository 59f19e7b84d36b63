import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from './serve.mjs';

/** Says by a file named with its process id that it has a page. */
serve(() => {
  writeFileSync(path.join(process.env.PID_FOLDER, String(process.pid)), '');
});
