import { letterAnswer, serve } from './serve.mjs';

serve(letterAnswer);
