/**
 * Syllables of a word in lower case, by the spelling of its language: vowels that sound together are one. Good to a few
 * of a hundred over a text, which is what a formula of reading ease needs; no dictionary is.
 */

/** A final e is silent, but in -le; so is that of -ed and -es, but where it cannot be spoken without ("injected", "doses"). */
export function englishSyllables(word: string): number {
  const spoken = word
    .replace(/(?<![aeiouytd])ed$/, '')
    .replace(/(?<![aeiouysxzcg]|[cs]h|[^aeiouy]l)es$/, '')
    .replace(/(?<![aeiouy]|[^aeiouy]l)e$/, '')
    .replace(/(?<![cgstx])i(?=[aou])/g, 'i-');
  return atLeastOne(spoken, /[aeiouy]+/g);
}

/** Each strong vowel (a, e, o) and each stressed weak one (í, ú) is the heart of a syllable of its own. */
export function spanishSyllables(word: string): number {
  return atLeastOne(word, /[iuüy]*[aeoáéóíú](?:[iuüy](?![aeoáéóíú]))?|[iuüy]+/g);
}

/** A final e, also before s, is silent; é and a vowel with a diaeresis end and begin a syllable. */
export function frenchSyllables(word: string): number {
  const spoken = word.replace(/([qg])u(?=[eiéèê])/g, '$1').replace(/(?<=[^aeiouyàâéèêëîïôöùûü])es?$/, '');
  return atLeastOne(spoken, /[aeiouyàâèêîôöùûüœ]*é|[ëï][aeiouy]?|[aeiouyàâèêîôöùûüœ]+/g);
}

/** Diphthongs and long vowels are one; other vowels side by side are two. The u of qu is none. */
export function germanSyllables(word: string): number {
  return atLeastOne(word.replaceAll('qu', 'q'), /aa|ee|oo|ie|[ae][iy]|[aeä]u|äu|[aeiouäöüyé]/g);
}

function atLeastOne(word: string, nucleus: RegExp): number {
  return Math.max(1, word.match(nucleus)?.length ?? 0);
}
