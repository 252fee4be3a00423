import { z } from 'zod';
import { singleFact } from '../envelopes';

const place = (what: string) =>
  z
    .string()
    .meta({ format: 'uri-reference' })
    .nullable()
    .meta({ description: `${what}: an https or http address, or a path of this server. Null when not set.` });

/** What the operator has set of the clinic (CLINIC_NAME, CLINIC_MARK, APPOINTMENT_URL). */
export const clinicAnswer = singleFact(
  z.object({
    name: z.string().nullable().meta({ description: 'Its name. Null when not set.' }),
    mark: place('Its logo, a picture'),
    appointmentUrl: place('Where visitors ask for an appointment'),
  }),
);
