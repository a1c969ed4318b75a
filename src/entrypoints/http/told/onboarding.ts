import { z } from 'zod';
import { ONBOARDING_FORMS } from '../../../formats/json/onboarding.js';
import { onboardingView } from '../forms/onboarding.js';
import { telling } from '../told.js';

/** Where it stands after the step. */
const stands = {
  200: onboardingView.extend({ lines: z.array(z.string()) }).meta({
    id: 'OnboardingStands',
    description: 'The lines say the same in the language of the reader.',
  }),
};

export const ONBOARDING = telling('onboarding', {
  readOnboarding: {
    says: 'How far the administration is with sending over the network',
    answers: stands,
  },
  chooseSender: {
    says: 'Choose who sends, and where is received',
    more: 'Chosen again, everything after it is done again.',
    body: ONBOARDING_FORMS.sender,
    answers: stands,
  },
  identifyAdministration: {
    says: 'Check the numbers of the administration and record the mandate',
    body: ONBOARDING_FORMS.mandate,
    answers: stands,
  },
  recordAuthority: {
    says: 'Record that the client lets us act for it',
    more: 'Of the document, which is base64, the digest alone is kept.',
    body: ONBOARDING_FORMS.authority,
    answers: stands,
  },
  withdrawAuthority: {
    says: 'The client takes its word back: nothing is sent from now on',
    body: ONBOARDING_FORMS.withdrawal,
    answers: stands,
  },
  lookUpPublisher: {
    says: 'Ask the network who publishes the administration now',
    body: ONBOARDING_FORMS.signature,
    answers: stands,
  },
  registerReceiver: {
    says: 'Register the administration for receiving',
    more: 'With the key of the provider that publishes it now it moves without a gap.',
    body: ONBOARDING_FORMS.registration,
    answers: stands,
  },
  sendTestInvoice: {
    says: 'Send a test invoice from the administration to itself',
    more: 'It leaves in a moment; ask what became of it, or read where it stands.',
    body: ONBOARDING_FORMS.signature,
    answers: stands,
  },
  checkTestInvoice: {
    says: 'What became of the test',
    more: '`seen`: a person saw it arrive where the administration receives.',
    body: ONBOARDING_FORMS.test,
    answers: stands,
  },
  goLive: {
    says: 'Begin to send for real',
    body: ONBOARDING_FORMS.signature,
    answers: stands,
  },
  giveMigrationKey: {
    says: 'A one-time key for the next provider, shown once',
    body: ONBOARDING_FORMS.signature,
    answers: { 201: z.strictObject({ migrationKey: z.string() }) },
    onceOnly: true,
  },
  leaveNetwork: {
    says: 'Take the administration off the network, and stop sending',
    body: ONBOARDING_FORMS.leaving,
    answers: stands,
  },
});
