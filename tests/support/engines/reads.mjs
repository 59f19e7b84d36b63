import { pageAnswer, serve } from './serve.mjs';

serve((request) => pageAnswer(request));
