/** Whose content this is: what front ends show of the clinic itself. */
export { clinicAnswer } from './answer';
export { respondWithClinic } from './respond';
