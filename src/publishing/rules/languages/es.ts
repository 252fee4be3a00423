import { spanishSyllables } from '../reading/syllables';
import type { Language } from './language';

const HARM =
  '(?:riesgos?|dolor(?:es)?(?! de)|efectos? (?:secundarios?|adversos?|indeseados?)|complicaci(?:ón|ones)|peligros?)';
const ANY = '(?:(?:ningún|ninguna|ningunos|ningunas|tipo de|todo|cualquier) )*';
const WOUND = '(?:heridas?|cicatri(?:z|ces))';

export const es: Language = {
  promisedResults: [
    'garanti(?:za|zan|zar|zamos|zará|zarán|zad[oa]s?|ce|cen)',
    'garantías?',
    `(?<!${WOUND} )curad[oa]s?`,
    `(?:se )?cur(?:a|an|ar|ará|arán|amos|e|en|arse|ando)(?! (?:la |las |una |de la |de las )?${WOUND})`,
    `curación(?! de (?:la|las|una) ${WOUND})`,
    'curativ[oa]s?',
    '100 ?(?:%|por cien(?:to)?) (?:eficaz|eficaces|efectiv[oa]s?|fiable)',
    'cien por cien (?:eficaz|eficaces|efectiv[oa]s?)',
    '(?:totalmente|completamente|absolutamente) (?:eficaz|eficaces|efectiv[oa]s?)',
    'siempre (?:funciona|funcionan|ayuda|eficaz)',
    'funciona siempre',
    'nunca falla',
    'funciona (?:en|para) (?:todos|todo el mundo|todos los casos)',
    '(?:éxito|resultados?|efectos?|eficacia|alivio) asegurad[oa]s?',
    'aseguramos',
    '(?:solución|remedio|alivio|resultados?|efectos?) (?:definitiv[oa]s?|permanentes?|para siempre)',
    'definitivamente (?:funciona|elimina|acaba|resuelve|alivia)',
    '(?:elimina|acaba|resuelve)n? (?:con )?.{1,40} (?:para siempre|definitivamente)',
    'de una vez por todas',
    'sin duda (?:alguna )?(?:funciona|ayuda|elimina|alivia)',
    'milagros?',
    'milagros[oa]s?',
    '(?:le |te |les )?prometemos',
    'promete (?:resultados?|alivio|éxito)',
  ],
  promisedSafety: [
    `sin ${ANY}${HARM}(?: algun[oa])?`,
    '(?:casi |totalmente |completamente )?indolor(?:[oa]s?|es)?',
    `(?:libres?|exent[oa]s?|carentes?) de ${ANY}${HARM}`,
    `cero ${HARM}`,
    `(?:no (?:tiene|tienen|hay|presenta|presentan|produce|producen|causa|causan|provoca|provocan|conlleva|conllevan|existe|existen) )${ANY}${HARM}`,
    `(?:no [a-z]+ )?(?:ningún|ninguna) ${HARM}`,
    'no (?:le |te )?(?:duele|duelen|dolerá)',
    '(?:totalmente|completamente|absolutamente|plenamente) (?:segur[oa]s?|inofensiv[oa]s?|inocu[oa]s?)',
    '(?:100 ?(?:%|por cien(?:to)?)|cien por cien) (?:segur[oa]s?|inofensiv[oa]s?)',
    'sin (?:tiempo de (?:recuperación|inactividad)|baja)',
  ],
  beforeAndAfter: [
    '(?:fotos?|fotografías?|imágenes|imagen|vídeos?|galería|resultados?)(?: (?:de|del))? antes y(?: el)? después',
    'antes ?/ ?después',
    'antes y después(?=:)',
    '[a-z0-9]+ años (?:más joven|menos)',
    '(?:parecer|parezca|luzca|verse) .{0,20}más joven',
    'rejuvene(?:zca|ce|cer) .{0,20}años',
    'vea la diferencia',
  ],
  urgency: [
    'no (?:espere|esperes|esperen)(?: más)?',
    'no (?:lo )?(?:dude|dudes|deje pasar|se lo pierda|te lo pierdas)',
    '(?:actúe|actúa|reserve|reserva|pida cita|llame) (?:ya|ahora|hoy)(?: mismo)?',
    'ofertas? (?:limitadas?|especial(?:es)?|exclusivas?)',
    'tiempo limitado',
    'plazas limitadas',
    'últim[oa]s? (?:oportunidad|plazas|días)',
    '(?:solo|sólo|únicamente) (?:esta semana|este mes|hoy|hasta el)',
    'antes de que sea (?:demasiado )?tarde',
    'descuentos?',
    'dos por uno',
  ],
  emergency: ['urgencias?', 'emergencias?', 'ambulancia', '112', '911'],
  offLabel: [
    'off label',
    'fuera de (?:la |su )?(?:ficha técnica|indicación|indicaciones|autorización)',
    'fuera de los usos (?:aprobados|autorizados)',
    'no (?:está |están |ha sido |han sido )?(?:autorizad|aprobad|indicad)[oa]s?',
    'sin (?:autorización|aprobación)',
  ],
  asks: '¿ ?(?!por que|como|cuando|quien|que |cual|donde|cuant|quiere|busca|desea|le gustaria)',
  negation: {
    words:
      'no|nunca|jamas|nadie|nada|ni|ningun|ninguna|ninguno|tampoco|dificilmente|imposible|improbable|desconfie|en lugar de|en vez de|lejos de',
    nearby: 'sin',
    harmless:
      'no (?:solo|solamente|unicamente)|sin (?:lugar a )?dudas?|no (?:lo )?(?:dude|dudes|espere|esperes)(?: mas)?|ningun otro|ninguna otra|nada mas',
    after:
      '(?: (?:de|para) (?:(?:la|el|las|los) )?[a-z]+)? (?:no|nunca|tampoco) (?:se|esta|estan|es|son|existe|existen|hay|puede|pueden|ha|han)',
    conjunctions: 'y|e|pero|sino|ademas|aunque',
    joined: 'que',
  },
  reading: {
    // F. Szigriszt Pazos (1993), on the scale of I. Barrio-Cantalejo et al., "Validación de la Escala INFLESZ para evaluar la
    // legibilidad de los textos dirigidos a pacientes", An Sist Sanit Navar 31 (2008): below 55 is "algo difícil".
    formula: 'Szigriszt-Pazos (INFLESZ)',
    ease: (words, syllables) => 206.835 - words - 62.3 * syllables,
    atLeast: 55,
    syllables: spanishSyllables,
    // As in English.
    wordsPerSentence: 30,
  },
};
