import { AddToRelease } from '../AddToRelease';
import { asReleaseName } from '../NameField';
import { LanguageChoice } from './LanguageChoice';
import { type Asking, useLanguages } from './useLanguages';

/** Adds languages of the open entry to a release. */
export function AddEntry({ readiness, locale, onDone, onClose }: Asking) {
  const { choice, chosen } = useLanguages({ readiness, locale });
  return (
    <AddToRelease
      chosen={chosen}
      name={asReleaseName(readiness.name)}
      onDone={({ name }) => onDone(`Added to “${name}”.`)}
      onClose={onClose}
    >
      <LanguageChoice {...choice} />
    </AddToRelease>
  );
}
