import { germanSyllables } from '../reading/syllables';
import type { Language } from './language';

const HARM = '(?:nebenwirkung(?:en)?|risik(?:o|en)|risiken|komplikation(?:en)?|gefahr(?:en)?|schmerz(?:en)?)';
const ANY = '(?:jede[nmrs]? |jegliche[nmrs]? |irgendwelche |alle )?';

export const de: Language = {
  promisedResults: [
    'garantier(?:t|e|en|te[nmrs]?)',
    'garantien?',
    'geld zurück(?: garantie)?',
    '(?<!(?:wunde|wunden|narbe|narben|haut) )(?:heilt|heilen|geheilt(?:e[nmrs]?)?|heilbar(?:e[nmrs]?)?)(?! (?:die |eine )?(?:wunden?|narben?))',
    '(?<!(?:während|nach|bis zur|für die) (?:der )?)heilung(?! (?:der|einer|von) (?:wunden?|narben?|haut))',
    '100 ?(?:%|prozent)(?:ig)? (?:wirksam|erfolgreich|effektiv|zuverlässig|erfolg)(?:e[nmrs]?)?',
    '100 ?prozentige[nmrs]? (?:wirkung|erfolg|sicherheit|wirksamkeit|heilung)',
    'hundertprozentig(?:e[nmrs]?)? (?:wirksam|erfolgreich|wirkung|erfolg|wirksamkeit)',
    '(?:vollkommen|absolut|völlig) (?:wirksam|zuverlässig)',
    '(?:wirkt|hilft|wirken|helfen) (?:immer|bei jedem|bei allen|jedem|in jedem fall|mit sicherheit|definitiv|sicher)',
    'immer wirksam',
    'versagt nie',
    '(?:definitiv|mit sicherheit|sicher) (?:wirksam|erfolgreich)',
    'sichere[rnms]? (?:erfolg|wirkung|ergebnisse?|heilung)',
    'erfolg (?:ist )?(?:sicher|gesichert)',
    '(?:dauerhafte|endgültige|permanente|bleibende|lebenslange)[nmrs]? (?:lösung|hilfe|wirkung|ergebnisse?|erfolge?|linderung|befreiung|effekte?)',
    '(?:dauerhaft|endgültig|für immer) (?:frei|befreit|beseitigt|gelöst|weg|los)',
    '(?:beseitigt|entfernt|stoppt) .{1,40} (?:dauerhaft|endgültig|für immer)',
    'ein für alle ?mal',
    'wunder(?:mittel|heilung|spritze|waffe)',
    '(?:wir versprechen|versprechen wir)(?: ihnen)?',
    'verspricht (?:erfolg|ergebnisse|linderung)',
  ],
  promisedSafety: [
    '(?:garantiert |nahezu |fast |völlig |absolut )?(?:risiko|nebenwirkungs|komplikations|gefahr)(?:frei|los)(?:e[nmrs]?)?',
    '(?:garantiert |nahezu |fast |völlig |absolut )?schmerz(?:frei|los)(?:e[nmrs]?)?(?! (?:tage?n?|stunden?|wochen?|phasen?|zeit(?:en)?|intervalle?n?))',
    `(?<!(?:wenn|falls) (?:sie|du) )kein(?:e|en|er|erlei)? ${HARM}`,
    `ohne ${ANY}${HARM}`,
    `null ${HARM}`,
    `frei von ${ANY}${HARM}`,
    'tut (?:überhaupt |gar )?nicht weh',
    '(?:völlig|vollkommen|absolut|garantiert|gänzlich|100 ?%(?:ig)?|hundertprozentig) (?:sicher|ungefährlich|harmlos|unbedenklich|gefahrlos)(?:e[nmrs]?)?',
    '(?:keine|ohne) (?:ausfallzeit(?:en)?|erholungszeit|auszeit)',
  ],
  beforeAndAfter: [
    'vorher ?(?:/|und)? ?nachher(?: ?(?:bilder?n?|fotos?|aufnahmen?|vergleiche?|galerie|effekt))?',
    '(?:bilder|fotos) (?:von )?(?:vorher|davor) und (?:nachher|danach)',
    '[a-z0-9]+ jahre jünger',
    'jünger(?:es)? (?:aussehen|auszusehen|wirken)',
    'sehen sie den unterschied',
  ],
  urgency: [
    '(?:warten|zögern) sie nicht(?: länger)?',
    'nicht (?:länger )?(?:warten|zögern)(?! (?:bis|auf))',
    '(?:handeln|buchen|bestellen) sie (?:jetzt|sofort|heute|gleich)',
    'jetzt (?:buchen|handeln|zugreifen|sichern)',
    '(?:limitierte|befristete|zeitlich begrenzte|exklusive)[snrm]? angebote?',
    'sonderangebote?',
    '(?:nur|lediglich) (?:diese woche|dieses wochenende|diesen monat|heute|noch heute|bis zum)',
    'letzte (?:chance|gelegenheit|plätze)',
    'bevor es zu spät ist',
    'nur solange der vorrat reicht',
    'rabatte?',
  ],
  emergency: ['not(?:ruf|fall|arzt|aufnahme)[a-z]*', 'rettungs[a-z]*', '112', '144', '911'],
  offLabel: [
    'off label(?: use| gebrauch| anwendung)?',
    'nicht (?:dafür |hierfür |für [a-z]+ )?(?:zugelassen|genehmigt)(?:e[nmrs]?)?',
    'außerhalb (?:der|ihrer|seiner|von) (?:zulassung(?:en)?|zugelassenen|arzneimittelzulassung)',
    'ohne zulassung',
    'keine zulassung',
    'zulassungsüberschreitend(?:e[nmrs]?)?',
  ],
  asks: '(?:ist|sind|kann|konnen|wird|werden|hat|haben|muss|mussen|soll|darf|heilt|hilft|helfen|tut|tun|gibt) ',
  negation: {
    words:
      'nicht|kein[a-z]*|nie|niemals|niemand[a-z]*|nichts|weder|nein|kaum|ob|unklar|ungewiss|unwahrscheinlich|unmoglich|statt|weit davon entfernt',
    nearby: 'ohne',
    harmless:
      'nicht (?:nur|bloss|allein)|(?:ohne|kein(?:en)?) zweifel|kein(?:e|en|er)? andere[rnms]?|nichts anderes|(?:warten|zogern) sie nicht|kein wunder',
    // The verb stands before what denies it: "heilt die Migräne nicht".
    after:
      '(?: [a-z0-9]+){0,6} (?:nicht(?! (?:nur|bloss|allein))|nie|niemals|kein[a-z]*(?! (?:nebenwirkung|risik|schmerz|komplikation|ausfall|gefahr)))',
    conjunctions: 'und|aber|sondern|doch|denn',
    joined: 'dass|ob',
  },
  reading: {
    // T. Amstad, "Wie verständlich sind unsere Zeitungen?" (Zürich 1978), on Flesch's scale.
    formula: 'Amstad',
    ease: (words, syllables) => 180 - words - 58.5 * syllables,
    atLeast: 50,
    syllables: germanSyllables,
    // German makes one word of what English says in two: 25, the limit of GOV.UK.
    wordsPerSentence: 25,
  },
};
