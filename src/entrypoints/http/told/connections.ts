import { z } from 'zod';
import { connectionShown, disconnected } from '../forms/connections.js';
import { telling } from '../told.js';

export const CONNECTIONS = telling('connections', {
  listConnections: {
    says: 'What the administration is connected to',
    answers: { 200: z.strictObject({ connections: z.array(connectionShown) }) },
  },
  askConsent: {
    says: 'The address where a person gives consent to a connection',
    answers: { 200: z.strictObject({ url: z.string() }) },
  },
  disconnect: {
    says: 'Take a connection off',
    body: z.object({ by: z.string().trim().min(1).max(200) }),
    answers: { 200: disconnected },
  },
});
