import type { PublicLabels } from './en';

export const GERMAN: PublicLabels = {
  types: {
    condition: 'Krankheitsbild',
    treatment: 'Behandlung',
    'injection-site': 'Injektionsstelle',
    guide: 'Ratgeber',
  },
  values: {
    Evidence: {
      level: {
        strong: 'Starke Belege',
        moderate: 'Belege mittlerer Qualität',
        limited: 'Begrenzte Belege',
        expert_opinion: 'Nur Expertenmeinung',
      },
    },
    Approval: {
      status: { approved: 'Zugelassen', off_label: 'Off-Label', not_approved: 'Nicht zugelassen' },
      population: {
        adults: 'Erwachsene',
        adolescents_and_adults: 'Jugendliche und Erwachsene',
        children: 'Kinder',
        all_ages: 'Jedes Alter',
      },
    },
    Source: {
      kind: {
        product_information: 'Produktinformation',
        regulator: 'Zulassungsbehörde',
        guideline: 'Leitlinie',
        systematic_review: 'Systematische Übersichtsarbeit',
        study: 'Studie',
        reference_work: 'Nachschlagewerk',
        health_service: 'Gesundheitsdienst',
        manufacturer: 'Schwache Quelle: der Hersteller',
        clinic: 'Schwache Quelle: eine Praxis',
        news: 'Schwache Quelle: Presse',
      },
    },
    Guide: { kind: { preparation: 'Vorher', aftercare: 'Danach', questions: 'Fragen', general: 'Allgemeines' } },
    InjectionSite: {
      bodyRegion: {
        head: 'Kopf',
        face: 'Gesicht',
        neck: 'Hals und Nacken',
        trunk: 'Rumpf',
        upper_limb: 'Arm und Hand',
        lower_limb: 'Bein und Fuß',
      },
      laterality: { midline: 'In der Mitte', paired: 'Auf beiden Seiten' },
    },
    Marker: { view: { front: 'Von vorn', back: 'Von hinten', face: 'Gesicht', side: 'Von der Seite' } },
  },
  sections: {
    alsoKnownAs: 'Auch bekannt als',
    evidence: 'Wie gut ist das belegt?',
    description: 'Über diese Stelle',
    safety: 'Wichtige Sicherheitshinweise',
    emergencyNumbers: 'Notrufnummern',
    treatments: 'Behandlungen',
    conditions: 'Krankheitsbilder',
    injectionSites: 'Injektionsstellen',
    approvals: 'Zulassung nach Region',
    codes: 'Codes',
    sources: 'Quellen',
    review: 'Prüfung',
  },
};
