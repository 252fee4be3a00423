import { Box, Typography } from '@strapi/design-system';

interface Props {
  heading?: string;
  about?: string;
}

/** Names the part of the edit view that it stands above. */
export function SectionHeading({ heading, about }: Props) {
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0" paddingBottom={2} width="100%">
      <Typography tag="h2" variant="delta">
        {heading}
      </Typography>
      {about && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {about}
        </Typography>
      )}
    </Box>
  );
}
