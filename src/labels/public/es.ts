import type { PublicLabels } from './en';

export const SPANISH: PublicLabels = {
  types: { condition: 'Afección', treatment: 'Tratamiento', 'injection-site': 'Lugar de inyección', guide: 'Guía' },
  values: {
    Evidence: {
      level: {
        strong: 'Evidencia sólida',
        moderate: 'Evidencia moderada',
        limited: 'Evidencia limitada',
        expert_opinion: 'Solo opinión de expertos',
      },
    },
    Approval: {
      status: { approved: 'Autorizado', off_label: 'Fuera de ficha técnica', not_approved: 'No autorizado' },
      population: {
        adults: 'Adultos',
        adolescents_and_adults: 'Adolescentes y adultos',
        children: 'Niños',
        all_ages: 'Todas las edades',
      },
    },
    Source: {
      kind: {
        product_information: 'Información del producto',
        regulator: 'Autoridad reguladora',
        guideline: 'Guía clínica',
        systematic_review: 'Revisión sistemática',
        study: 'Estudio',
        reference_work: 'Obra de referencia',
        health_service: 'Servicio de salud',
        manufacturer: 'Fuente débil: el fabricante',
        clinic: 'Fuente débil: una clínica',
        news: 'Fuente débil: prensa',
      },
    },
    Guide: { kind: { preparation: 'Antes', aftercare: 'Después', questions: 'Preguntas', general: 'En general' } },
    InjectionSite: {
      bodyRegion: {
        head: 'Cabeza',
        face: 'Cara',
        neck: 'Cuello',
        trunk: 'Tronco',
        upper_limb: 'Brazo y mano',
        lower_limb: 'Pierna y pie',
      },
      laterality: { midline: 'En el centro', paired: 'En ambos lados' },
    },
    Marker: { view: { front: 'Por delante', back: 'Por detrás', face: 'Cara', side: 'De lado' } },
  },
  sections: {
    alsoKnownAs: 'También se conoce como',
    evidence: '¿Hasta qué punto se sabe?',
    description: 'Sobre este lugar',
    safety: 'Información de seguridad importante',
    emergencyNumbers: 'Números de emergencia',
    treatments: 'Tratamientos',
    conditions: 'Afecciones',
    injectionSites: 'Lugares de inyección',
    approvals: 'Autorización por región',
    codes: 'Códigos',
    sources: 'Fuentes',
    review: 'Revisión',
  },
};
