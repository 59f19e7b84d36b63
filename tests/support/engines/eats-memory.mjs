import { pageAnswer, serve } from './serve.mjs';

let eaten = 0;

serve((request) => {
  eaten += 40_000_000;
  return pageAnswer(request, { residentBytes: eaten });
});
