/** What front ends write beside the content, in English; the other languages say the same. */
export const ENGLISH = {
  /** What a page is of. */
  types: { condition: 'Condition', treatment: 'Treatment', 'injection-site': 'Injection site', guide: 'Guide' },
  /** Values of which one is chosen, by the schema of the contract and its member. */
  values: {
    Evidence: {
      level: {
        strong: 'Strong evidence',
        moderate: 'Moderate evidence',
        limited: 'Limited evidence',
        expert_opinion: 'Expert opinion only',
      },
    },
    Approval: {
      status: { approved: 'Approved', off_label: 'Off-label', not_approved: 'Not approved' },
      population: {
        adults: 'Adults',
        adolescents_and_adults: 'Adolescents and adults',
        children: 'Children',
        all_ages: 'All ages',
      },
    },
    Source: {
      kind: {
        product_information: 'Product information',
        regulator: 'Regulator',
        guideline: 'Guideline',
        systematic_review: 'Systematic review',
        study: 'Study',
        reference_work: 'Reference work',
        health_service: 'Health service',
        manufacturer: 'Weak source: the manufacturer',
        clinic: 'Weak source: a clinic',
        news: 'Weak source: news',
      },
    },
    Guide: { kind: { preparation: 'Before', aftercare: 'Afterwards', questions: 'Questions', general: 'In general' } },
    InjectionSite: {
      bodyRegion: {
        head: 'Head',
        face: 'Face',
        neck: 'Neck',
        trunk: 'Trunk',
        upper_limb: 'Arm and hand',
        lower_limb: 'Leg and foot',
      },
      laterality: { midline: 'In the middle', paired: 'On both sides' },
    },
    Marker: { view: { front: 'Front', back: 'Back', face: 'Face', side: 'Side' } },
  },
  /** Titles of what a page has beside its texts. */
  sections: {
    alsoKnownAs: 'Also known as',
    evidence: 'How well is this known?',
    description: 'About this site',
    safety: 'Important safety information',
    emergencyNumbers: 'Emergency numbers',
    treatments: 'Treatments',
    conditions: 'Conditions',
    injectionSites: 'Injection sites',
    approvals: 'Approval by region',
    codes: 'Codes',
    sources: 'Sources',
    review: 'Review',
  },
} as const;

type Written<Of> = { [Name in keyof Of]: Of[Name] extends string ? string : Written<Of[Name]> };

export type PublicLabels = Written<typeof ENGLISH>;
