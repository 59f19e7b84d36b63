import { pageAnswer, serve } from './serve.mjs';

serve((request) => (request.task.pageNumber === 2 ? undefined : pageAnswer(request)));
