/** Front ends are told of every clinician whether it is a sample: those from before there were any are none. */
export const cliniciansOrSamples = {
  name: 'clinicians-or-samples',
  statements: ['update public.clinicians set sample = false where sample is null'],
};
