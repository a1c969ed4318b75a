import { z } from 'zod';
import { preferencesForm } from '../../../formats/json/preferences.js';
import { SIGN_IN_FORMS as FORMS } from '../../../formats/json/sign-in.js';
import { oneOfSessions, ownSession, signedIn } from '../forms/session.js';
import { telling } from '../told.js';

export const SESSION = telling('session', {
  signIn: {
    says: 'Sign in with an address, a password and a code',
    more: 'The session is a cookie.',
    body: FORMS.signIn,
    answers: { 201: signedIn },
    onceOnly: true,
  },
  askReset: {
    says: 'Send a link for a new password to an address, if somebody has it',
    body: FORMS.askReset,
    answers: { 202: z.strictObject({}) },
    onceOnly: true,
  },
  resetPassword: {
    says: 'Choose a new password with the link',
    body: FORMS.reset,
    answers: { 204: null },
    onceOnly: true,
  },
  signOut: { says: 'End this session', answers: { 204: null }, onceOnly: true },
  listProviders: {
    says: 'Identity providers people may sign in with',
    answers: { 200: z.strictObject({ providers: z.array(z.string()) }) },
  },
  beginAtProvider: {
    says: 'Send the browser to an identity provider',
    query: z.object({ again: z.enum(['true', 'false']).optional() }),
    answers: { 303: null },
  },
  comeFromProvider: {
    says: 'The browser comes back from an identity provider',
    answers: { 303: null },
  },
  readSession: { says: 'Who is signed in here', answers: { 200: ownSession } },
  stepUp: {
    says: 'Prove again who you are, before a dangerous act',
    body: FORMS.proof,
    answers: { 201: signedIn },
    onceOnly: true,
  },
  changePassword: {
    says: 'Change the own password',
    body: FORMS.change,
    answers: { 201: signedIn },
    onceOnly: true,
  },
  offerCode: {
    says: 'A secret for one-time codes, to be confirmed with a code',
    answers: { 201: z.strictObject({ secret: z.string(), uri: z.string() }) },
    onceOnly: true,
  },
  confirmCode: {
    says: 'Confirm that the codes work',
    body: FORMS.confirm,
    answers: { 201: signedIn },
    onceOnly: true,
  },
  listSessions: {
    says: 'The own sessions',
    answers: { 200: z.strictObject({ sessions: z.array(oneOfSessions) }) },
  },
  endOtherSessions: {
    says: 'End every session but this one',
    answers: { 200: z.strictObject({ ended: z.number() }) },
  },
  readPreferences: {
    says: 'How you like the dashboard',
    answers: { 200: preferencesForm },
  },
  savePreferences: {
    says: 'Keep how you like the dashboard, in place of what you said before',
    more: 'At most 16 KB.',
    body: preferencesForm,
    answers: { 200: preferencesForm },
  },
  proveFrame: {
    says: 'Let a frame of yours do what is dangerous, after you proved here who you are',
    answers: { 204: null },
    onceOnly: true,
  },
  endSession: { says: 'End one of the own sessions', answers: { 204: null } },
});
