import { z } from 'zod';
import { FRAME_FORMS } from '../../../formats/json/frames.js';
import { moment } from '../forms/values.js';
import { telling } from '../told.js';

const origins = z.strictObject({ origins: z.array(z.string()) }).meta({ id: 'FrameOrigins' });

export const FRAMES = telling('frames', {
  openFrame: {
    says: 'A place for the dashboard in your page, for somebody you signed in',
    more: 'The address opens one frame within the minute. He gets the role you say, which takes a key that may do all of it; where he has a role here himself, no more than that. What is dangerous takes a role of his own and a proof in a window of his own.',
    body: FRAME_FORMS.ask,
    answers: { 201: z.strictObject({ address: z.string(), goodUntil: moment }) },
    onceOnly: true,
  },
  readFrameOrigins: {
    says: 'Pages of others that may show these books',
    answers: { 200: origins },
  },
  setFrameOrigins: {
    says: 'Say which pages of others may show these books',
    more: 'Origins, without a path or a *. Holds at once, also for frames that are open.',
    body: FRAME_FORMS.origins,
    answers: { 200: origins },
  },
});
