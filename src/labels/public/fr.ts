import type { PublicLabels } from './en';

export const FRENCH: PublicLabels = {
  types: { condition: 'Affection', treatment: 'Traitement', 'injection-site': 'Site d’injection', guide: 'Guide' },
  values: {
    Evidence: {
      level: {
        strong: 'Preuves solides',
        moderate: 'Preuves de qualité moyenne',
        limited: 'Preuves limitées',
        expert_opinion: 'Avis d’experts seulement',
      },
    },
    Approval: {
      status: { approved: 'Autorisé', off_label: 'Hors AMM', not_approved: 'Non autorisé' },
      population: {
        adults: 'Adultes',
        adolescents_and_adults: 'Adolescents et adultes',
        children: 'Enfants',
        all_ages: 'Tous les âges',
      },
    },
    Source: {
      kind: {
        product_information: 'Information sur le produit',
        regulator: 'Autorité de santé',
        guideline: 'Recommandation',
        systematic_review: 'Revue systématique',
        study: 'Étude',
        reference_work: 'Ouvrage de référence',
        health_service: 'Service de santé',
        manufacturer: 'Source faible : le fabricant',
        clinic: 'Source faible : une clinique',
        news: 'Source faible : presse',
      },
    },
    Guide: { kind: { preparation: 'Avant', aftercare: 'Après', questions: 'Questions', general: 'En général' } },
    InjectionSite: {
      bodyRegion: {
        head: 'Tête',
        face: 'Visage',
        neck: 'Cou',
        trunk: 'Tronc',
        upper_limb: 'Bras et main',
        lower_limb: 'Jambe et pied',
      },
      laterality: { midline: 'Au milieu', paired: 'Des deux côtés' },
    },
    Marker: { view: { front: 'De face', back: 'De dos', face: 'Visage', side: 'De profil' } },
  },
  sections: {
    alsoKnownAs: 'Aussi appelé',
    evidence: 'À quel point est-ce établi ?',
    description: 'À propos de ce site d’injection',
    safety: 'Informations de sécurité importantes',
    emergencyNumbers: 'Numéros d’urgence',
    treatments: 'Traitements',
    conditions: 'Affections',
    injectionSites: 'Sites d’injection',
    approvals: 'Autorisation par région',
    codes: 'Codes',
    sources: 'Sources',
    review: 'Relecture',
  },
};
