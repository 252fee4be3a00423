import type { Core } from '@strapi/strapi';

/** Where in its life a server is, as `npm start` says; one that nobody says it of serves. */
export type Phase = 'starting' | 'serving' | 'stopping';

const phases = new WeakMap<Core.Strapi, Phase>();

export function phaseOf(strapi: Core.Strapi): Phase {
  return phases.get(strapi) ?? 'serving';
}

export function enterPhase(strapi: Core.Strapi, phase: Phase): void {
  phases.set(strapi, phase);
}
