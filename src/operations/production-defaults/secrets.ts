/** Texts that stand where a secret should: in examples, generators and tutorials, Strapi's own among them. */
const PLACEHOLDERS = [
  'tobemodified',
  'changeme',
  'replaceme',
  'replacewith',
  'yoursecret',
  'yourkey',
  'mysecret',
  'supersecret',
  'secretkey',
  'placeholder',
  'example',
  'generateme',
  'testsecret',
  'defaultsecret',
  'password',
  'qwertyuiop',
];

/** Bits. 16 characters of eight different ones have 48 at most; of hexadecimal digits, 64. */
const LEAST_BITS = 40;

/**
 * Why a value is certainly no secret, or undefined. Says nothing about values that only look weak: whether something
 * was drawn at random cannot be seen.
 */
export function whyNoSecret(value: string): string | undefined {
  const letters = value.toLowerCase().replace(/[^a-z]/g, '');
  const placeholder = PLACEHOLDERS.find((text) => letters.includes(text) && letters.length < text.length + 12);
  if (placeholder) return 'is a placeholder';
  if (bitsOf(value) < LEAST_BITS || isRun(value)) return 'can be guessed';
  return undefined;
}

/** Shannon's entropy of the characters by how often each occurs, times their number: what it has at most. */
function bitsOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let perCharacter = 0;
  for (const count of counts.values()) perCharacter -= (count / value.length) * Math.log2(count / value.length);
  return perCharacter * value.length;
}

/** 0123456789abcdef, or a short piece again and again: many characters, one idea. */
function isRun(value: string): boolean {
  let steps = 0;
  for (let n = 1; n < value.length; n += 1) if (value.charCodeAt(n) - value.charCodeAt(n - 1) === 1) steps += 1;
  if (steps >= value.length * 0.75) return true;
  for (let size = 1; size <= 8 && size * 2 <= value.length; size += 1)
    if (
      value ===
      value
        .slice(0, size)
        .repeat(Math.ceil(value.length / size))
        .slice(0, value.length)
    )
      return true;
  return false;
}
