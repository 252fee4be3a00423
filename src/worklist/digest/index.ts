/** An e-mail each Monday with what needs somebody, for everybody who has not switched it off. */
export { readDigest, writeDigest } from './choice';
export { sendDigests } from './send';
