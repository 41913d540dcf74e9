import { endpoint, Nothing } from '../kernel/endpoint.ts';
import { SignalAnswerAsked, SignalMail } from './mail.ts';

/** Can whoever signalled be answered by e-mail, and how does the answer go? For coordinators. */
export const readSignalMail = endpoint(
  'GET',
  '/api/territories/:territory/signals/:signal/mail',
  Nothing,
  SignalMail,
);

/** Whoever signalled is answered by e-mail: the same words once, however often they are sent. For coordinators. */
export const answerSignalByMail = endpoint(
  'POST',
  '/api/territories/:territory/signals/:signal/mail',
  SignalAnswerAsked,
  SignalMail,
);
