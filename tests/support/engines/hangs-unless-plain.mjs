import { pageAnswer, serve } from './serve.mjs';

serve((request) => (request.plain ? pageAnswer(request) : undefined));
