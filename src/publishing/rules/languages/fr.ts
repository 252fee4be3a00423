import { frenchSyllables } from '../reading/syllables';
import type { Language } from './language';

const HARM = '(?:risques?|effets? (?:secondaires?|indésirables?)|complications?|dangers?)';
const HURT = `(?:${HARM}|douleurs?(?! de tete))`;
const ANY = '(?:(?:aucun|aucune|le moindre|la moindre) )?';
/** "ne" belongs to the "pas" or "aucun" behind it, and denies nothing once more. */
const NE = "(?:n(?:e |'y |')[a-z]+ )?";
const WOUND = '(?:cicatrices?|plaies?)';

export const fr: Language = {
  promisedResults: [
    'garanti(?:e|es|s|r|t|ra|ront|ssons|ssent|ssant)?',
    `(?<!${WOUND} )guéri(?:e|es|s)?`,
    `guéri(?:r|t|ra|ront|ssent|ssons|ssez|ssant)(?! (?:la|les|une|des) ${WOUND})`,
    `guérisons?(?! d(?:e la|es|'une) ${WOUND})`,
    'curati(?:f|fs|ve|ves)',
    '(?:100 ?%|cent pour cent) (?:efficaces?|fiables?|de réussite)',
    '(?:efficacité|réussite|succès) (?:de |à )?100 ?%',
    '(?:totalement|entièrement|complètement|absolument) efficaces?',
    '(?:marche|fonctionne|agit|aide) (?:toujours|à tous les coups|à coup sûr|chez tout le monde|pour tous)',
    'toujours efficaces?',
    'à coup sûr',
    "n'échoue jamais",
    '(?:résultats?|succès|effets?|efficacité|soulagement)(?: [a-z]+)? assurée?s?',
    'nous assurons',
    '(?:solution|remède|soulagement|résultats?|effets?) (?:définiti(?:f|fs|ve|ves)|permanente?s?|pour toujours)',
    '(?:élimine|supprime|stoppe|met fin à|débarrasse) .{0,40}(?:définitivement|pour toujours)',
    '(?:élimine|supprime|stoppe) définitivement',
    'une fois pour toutes',
    'miracles?',
    'miraculeu(?:x|se|ses)',
    'nous (?:vous )?promettons',
    'promet (?:un |une |des |le |la )?(?:résultats?|succès|soulagement)',
  ],
  promisedSafety: [
    `sans ${ANY}${HURT}`,
    '(?:presque |totalement |complètement )?indolores?',
    `${NE}(?:aucune?|pas (?:d'|de ))(?: ?)${HURT}`,
    `zéro ${HURT}`,
    `(?:dépourvue?s?|exempte?s?|libres?) d(?:e |'|e tout |'aucun )${HURT}`,
    'ne (?:fait|font|fera) (?:pas|aucunement) (?:de )?mal',
    '(?:totalement|entièrement|complètement|parfaitement|absolument) (?:sûre?s?|sans danger|inoffensi(?:f|fs|ve|ves))',
    '(?:100 ?%|cent pour cent) (?:sûre?s?|sans danger)',
    "sans (?:éviction sociale|temps d'arrêt|arrêt de travail|convalescence)",
  ],
  beforeAndAfter: [
    "(?:photos?|photographies?|images?|vidéos?|galerie|résultats?)(?: (?:de|des|d'))? ?avant ?(?:et|/|&)? ?après",
    'avant ?/ ?après',
    '(?:[a-z0-9]+) ans (?:de moins|plus jeune)',
    '(?:paraître|paraissez|faites) .{0,20}plus jeunes?',
    'rajeuni(?:r|ssez) de .{0,10}ans',
    'voyez la différence',
  ],
  urgency: [
    "n'attend(?:ez|s) (?:pas|plus)",
    "n'hésit(?:ez|e) (?:pas|plus)(?! à (?:demander|parler|poser|en parler|consulter|appeler|contacter))",
    "(?:agissez|réservez|prenez rendez vous|appelez) (?:maintenant|dès maintenant|vite|aujourd'hui|dès aujourd'hui)",
    'offres? (?:limitées?|spéciales?|exclusives?)',
    'durée limitée',
    'places limitées',
    'dernière (?:chance|occasion)',
    "(?:seulement|uniquement) (?:cette semaine|ce mois|aujourd'hui|jusqu'au)",
    'cette semaine seulement',
    "avant qu'il ne soit trop tard",
    'remises? de',
    'promotions?',
  ],
  emergency: ['urgences?', 'ambulance', 'samu', '112', '911'],
  offLabel: [
    'off label',
    'hors (?:amm|autorisation|indication|étiquette|rcp|des indications|des usages autorisés)',
    'non (?:autorisée?s?|approuvée?s?|homologuée?s?)',
    `${NE}pas (?:été )?(?:autorisée?s?|approuvée?s?|homologuée?s?)`,
    'sans (?:amm|autorisation)',
    "en dehors (?:de l'autorisation|des (?:usages|indications) (?:autorisés|autorisées|approuvés|approuvées))",
  ],
  asks: "(?:est-ce|est-il|est-elle|sont-|peut-on|peut-il|peut-elle|peuvent-|puis-je|vais-je|y a-t-il|le |la |les |l'|ce |cet |cette |ces |un |une |cela )",
  negation: {
    words:
      "ne|n'[a-z]+|non|pas|jamais|aucun|aucune|ni|rien|personne|impossible|incertain|incertaine|improbable|mefiez-vous|au lieu de|loin d'etre",
    nearby: 'sans',
    harmless:
      "(?:n'est |ne [a-z]+ )?(?:non|pas) (?:seulement|que)|sans (?:aucun )?doute|n'attend(?:ez|s) (?:pas|plus)|n'hesit(?:ez|e) (?:pas|plus)|aucun autre|aucune autre|rien d'autre",
    after: "(?: (?:de|du|des) (?:(?:la|le|les) )?[a-z]+)? (?:ne |n'[a-z]+|pas|jamais)",
    conjunctions: 'et|mais|puis|car',
    joined: "que|qu'[a-z]*",
  },
  reading: {
    // L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française" (1958), on Flesch's scale.
    formula: 'Kandel & Moles',
    ease: (words, syllables) => 207 - 1.015 * words - 73.6 * syllables,
    atLeast: 50,
    syllables: frenchSyllables,
    // As in English.
    wordsPerSentence: 30,
  },
};
