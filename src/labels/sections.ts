/**
 * What the sections of pages are called, in the languages of the shipped content: front ends show such titles above
 * them, and people search for them.
 */

const ENGLISH = {
  overview: 'What it is',
  symptoms: 'Signs and symptoms',
  howTreatmentHelps: 'How treatment may help',
  limitations: 'Limits and risks',
  alternatives: 'Alternatives',
  whenToSeeADoctor: 'When to see a doctor',
  whatItIs: 'What it is',
  howItWorks: 'How it works',
  benefits: 'What it may do for you',
  whatToExpect: 'What to expect',
  administeredBy: 'Who gives it',
  'safety.boxedWarning': 'Boxed warning',
  'safety.commonSideEffects': 'Side effects',
  'safety.contraindications': 'Who must not have it, and what to tell the doctor',
  'safety.whenToSeekHelp': 'When to get help',
  faqs: 'Questions and answers',
};

/** The sections, by where their text is: an attribute, or a part of one. */
export type Section = keyof typeof ENGLISH;

/** Titles by the primary language. */
export const SECTION_TITLES: Readonly<Record<string, Readonly<Record<Section, string>>>> = {
  en: ENGLISH,
  es: {
    overview: 'Qué es',
    symptoms: 'Signos y síntomas',
    howTreatmentHelps: 'Cómo puede ayudar el tratamiento',
    limitations: 'Límites y riesgos',
    alternatives: 'Alternativas',
    whenToSeeADoctor: 'Cuándo consultar a un médico',
    whatItIs: 'Qué es',
    howItWorks: 'Cómo actúa',
    benefits: 'Qué puede hacer por usted',
    whatToExpect: 'Qué esperar',
    administeredBy: 'Quién lo administra',
    'safety.boxedWarning': 'Advertencia destacada',
    'safety.commonSideEffects': 'Efectos secundarios',
    'safety.contraindications': 'Quién no debe recibirlo y qué debe saber el médico',
    'safety.whenToSeekHelp': 'Cuándo pedir ayuda',
    faqs: 'Preguntas y respuestas',
  },
  fr: {
    overview: 'De quoi il s’agit',
    symptoms: 'Signes et symptômes',
    howTreatmentHelps: 'Comment le traitement peut aider',
    limitations: 'Limites et risques',
    alternatives: 'Autres possibilités',
    whenToSeeADoctor: 'Quand consulter un médecin',
    whatItIs: 'De quoi il s’agit',
    howItWorks: 'Comment il agit',
    benefits: 'Ce qu’il peut vous apporter',
    whatToExpect: 'À quoi s’attendre',
    administeredBy: 'Qui l’administre',
    'safety.boxedWarning': 'Mise en garde encadrée',
    'safety.commonSideEffects': 'Effets indésirables',
    'safety.contraindications': 'Qui ne doit pas le recevoir, et ce qu’il faut dire au médecin',
    'safety.whenToSeekHelp': 'Quand demander de l’aide',
    faqs: 'Questions et réponses',
  },
  de: {
    overview: 'Was es ist',
    symptoms: 'Anzeichen und Beschwerden',
    howTreatmentHelps: 'Wie die Behandlung helfen kann',
    limitations: 'Grenzen und Risiken',
    alternatives: 'Alternativen',
    whenToSeeADoctor: 'Wann Sie ärztlichen Rat suchen sollten',
    whatItIs: 'Was es ist',
    howItWorks: 'Wie es wirkt',
    benefits: 'Was es für Sie tun kann',
    whatToExpect: 'Was Sie erwartet',
    administeredBy: 'Wer es verabreicht',
    'safety.boxedWarning': 'Besonderer Warnhinweis',
    'safety.commonSideEffects': 'Nebenwirkungen',
    'safety.contraindications': 'Wer sie nicht bekommen darf und was Ärztin oder Arzt wissen muss',
    'safety.whenToSeekHelp': 'Wann Sie Hilfe holen sollten',
    faqs: 'Fragen und Antworten',
  },
};
