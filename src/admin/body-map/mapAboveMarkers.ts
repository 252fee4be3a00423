/** Type of the input that is the map, in the panel's registry. */
export const MAP = 'body-map';

const MARKER = 'fact.marker';
/** Rights on a component are rights on its parts: the map asks for those on this one. */
const PART = '.view';

interface Field {
  name: string;
  type: string;
  label: string;
  size: number;
  required?: boolean;
  attribute: { component?: string; repeatable?: boolean; pluginOptions?: object };
}

export interface EditLayout {
  /** Panels of rows of fields. */
  layout: Field[][][];
}

/** Puts a row with the map above each list of markers. */
export function mapAboveMarkers<View extends EditLayout>(view: View): View {
  const withMap = (row: Field[]): Field[][] => {
    const markers = row.find(({ attribute }) => attribute.component === MARKER && attribute.repeatable);
    return markers ? [[mapOf(markers)], row] : [row];
  };
  return { ...view, layout: view.layout.map((panel) => panel.flatMap(withMap)) };
}

function mapOf(markers: Field): Field {
  return { ...markers, name: `${markers.name}${PART}`, type: MAP, label: 'Body map', size: 12, required: false };
}

/** Path in the form of the markers that a map shows. */
export function markersOf(mapName: string): string {
  return mapName.slice(0, -PART.length);
}
