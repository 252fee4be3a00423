import { HARMLESS_IN_FRENCH } from './frenchNe';

/** How a language negates. A word counts from its beginning to its end; case does not matter. */
export interface Negations {
  /** Words that negate a sentence or a part of it. */
  words: RegExp;
  /** Those of them of which each makes a negation of its own: "ne … pas" is one, not two. */
  heads: RegExp;
  /** Words that negate again without a head: "ne … pas …, et jamais …" is two. */
  seconds?: RegExp;
  /** "Or": after it a negation goes on, which other languages say once more. */
  or: RegExp;
  /**
   * Words in which a negation is hidden. Another language may say them with a negation: "unlicensed" is "no
   * autorizado", "missing from" is "ne figure pas sur".
   */
  hidden: RegExp;
  /** What looks like a negation and is none. Taken out before anything is looked for. */
  harmless?: RegExp;
}

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

export const NEGATIONS: Record<string, Negations> = {
  en: {
    words: word("not|no|never|none|nobody|nothing|neither|nor|cannot|without|non(?=-)|\\p{L}+n[’']t"),
    heads: word("not|no|never|none|nobody|nothing|neither|cannot|without|non(?=-)|\\p{L}+n[’']t"),
    or: word('or'),
    hidden: word(
      [
        'un(?!der|til|tie|ion|ite|ity|iq|ila|ive|ifo|its?\\b|less|like|to\\b|cle)\\p{L}{4,}',
        'in(?:conclus|complet|suffic|effect|adequa|accura|visibl|abilit|frequen|valid|appropr|correct|secur|activ)\\p{L}*',
        'im(?:possib|probab|perfect|precis)\\p{L}*|ir(?:regular|reversib|relevan)\\p{L}*|il(?:legal|legib)\\p{L}*',
        '(?<=-)free|missing|absen[ct]\\p{L}*|lack\\p{L}*|mixed|conflicting|contradict\\p{L}*|off-label|asymmetr\\p{L}*',
      ].join('|'),
    ),
    harmless: word('without (?:delay|waiting|hesitation|doubt)|no doubt'),
  },
  es: {
    words: word('no|nunca|jamás|nadie|nada|ni|sin|ningún|ninguna|ninguno|tampoco'),
    heads: word('no|sin|tampoco'),
    or: word('[ou]'),
    hidden: word(
      [
        'in(?:ciert|conclus|complet|suficien|efica|adecua|exact|visib|usual|esperad|frecuen|válid|apropia|correct|segur|activ|deseab)\\p{L}*',
        'im(?:posib|probab|perfect|precis)\\p{L}*|ir(?:regular|reversib|relevan)\\p{L}*',
        'des(?:igual|cono[cz]|compensa|equilibra|aconseja|favorab|proporc)\\p{L}*|asim[eé]tr\\p{L}*',
        'falta\\p{L}*|carec\\p{L}*|ausen\\p{L}*|contradictori\\p{L}*|dispar(?:es)?|fuera de (?:ficha técnica|indicación)',
      ].join('|'),
    ),
    harmless: word('sin (?:demora|tardar|esperar|embargo|duda)|no obstante|hasta que no'),
  },
  fr: {
    words: /(?<!\p{L})(?:(?:ne|non|pas|jamais|aucune?|ni|sans|rien|guère)(?!\p{L})|n[’'](?=\p{L}))/giu,
    heads: /(?<!\p{L})(?:(?:ne|non|sans)(?!\p{L})|n[’'](?=\p{L}))/giu,
    seconds: word('pas|jamais|guère|non|sans'),
    or: word('ou'),
    hidden: word(
      [
        'in(?:certain|complet|suffis|effica|adapt|adéqua|exact|visib|habitu|attend|fréquen|approp|correct|connu|égal|actif|activ|désirab|contrôl|utile)\\p{L}*',
        'im(?:possib|probab|parfai|précis)\\p{L}*|ir(?:régul|révers)\\p{L}*|dé(?:séquilibr|conseill|favorab)\\p{L}*|asymétr\\p{L}*',
        'manqu\\p{L}*|absen[ct]\\p{L}*|faute d[e’]|contradictoire\\p{L}*|ignor\\p{L}*|mitigé\\p{L}*|hors AMM',
      ].join('|'),
    ),
    harmless: HARMLESS_IN_FRENCH,
  },
  de: {
    words: word('nicht|kein\\p{L}*|nie|niemals|niemand\\p{L}*|nichts|ohne|weder|nein'),
    heads: word('nicht|kein\\p{L}*|nie|niemals|niemand\\p{L}*|nichts|ohne|weder'),
    or: word('oder'),
    hidden: word(
      [
        'un(?!d\\b|s\\b|ser|ter|fall|fäll|gefähr|ten\\b|iver|ion)\\p{L}{4,}',
        '\\p{L}+(?:frei|los)(?:e[nrms]?)?|fehl\\p{L}*|mangel\\p{L}*|widersprüchlich\\p{L}*|asymmetri\\p{L}*|off-label\\p{L}*',
      ].join('|'),
    ),
    harmless: word('ohne (?:weiteres|zögern|zweifel|verzug)|nicht zuletzt'),
  },
};
