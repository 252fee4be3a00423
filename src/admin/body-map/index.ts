import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { MarkersMap } from './MarkersMap';
import { type EditLayout, MAP, mapAboveMarkers } from './mapAboveMarkers';

interface HookArguments {
  layout: EditLayout;
  query?: unknown;
}

/**
 * Shows the body map above the numbers of its markers, where they are edited: by the panel's own registry of inputs, as a
 * row of the layout. Call it in `register`, ahead of what locks facts, so that the map is locked with them.
 */
export function registerBodyMap(app: StrapiApp): void {
  app.addFields({ type: MAP, Component: MarkersMap as unknown as ComponentType });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, query }: HookArguments) => ({
    // Who configures the view arranges the fields that there are.
    layout: window.location.pathname.includes('/configurations/') ? layout : mapAboveMarkers(layout),
    query,
  }));
}
