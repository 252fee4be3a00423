import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { Readiness } from '../../../../publishing/contract';
import { languageName } from '../../../words/languageName';

interface Props {
  readiness: Readiness;
  chosen: readonly (string | null)[];
  onChange: (locales: (string | null)[]) => void;
}

/** Which languages of an entry; nothing is asked of one without languages. */
export function LanguageChoice({ readiness: { languages }, chosen, onChange }: Props) {
  if (languages.every(({ locale }) => locale === null)) return null;
  return (
    <Box tag="fieldset" style={{ border: 0, margin: 0, padding: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={1}>
        Languages
      </Typography>
      <Flex gap={4} wrap="wrap">
        {languages
          .filter(({ mayPublish }) => mayPublish)
          .map(({ locale }) => (
            <Checkbox
              key={locale ?? ''}
              checked={chosen.includes(locale)}
              onCheckedChange={(isOn: boolean | 'indeterminate') =>
                onChange(isOn === true ? [...chosen, locale] : chosen.filter((one) => one !== locale))
              }
            >
              {locale === null ? 'Every language' : languageName(locale)}
            </Checkbox>
          ))}
      </Flex>
    </Box>
  );
}
