/**
 * Emergency numbers behind a word that asks to call, within a sentence: each language names those of its own readers
 * (the treatment holds all of them as facts), so that they are no numbers to be compared.
 */
export const EMERGENCY_CALLS: Readonly<Record<string, RegExp>> = {
  en: /(?<=(?<!\p{L})(?:call|dial)[^.!?]{0,200}?(?<!\d))(?:112|999|911)(?!\d)/giu,
  es: /(?<=(?<!\p{L})(?:llam|marc|marqu)\p{L}*[^.!?]{0,200}?(?<!\d))(?:112|061|999|911)(?!\d)/giu,
  fr: /(?<=(?<!\p{L})(?:appel|compos)\p{L}*[^.!?]{0,200}?(?<!\d))(?:15|112|144|999|911)(?!\d)/giu,
  de: /(?<=(?<!\p{L})(?:notruf|wähl|ruf)\p{L}*[^.!?]{0,200}?(?<!\d))(?:112|144|999|911)(?!\d)/giu,
};
