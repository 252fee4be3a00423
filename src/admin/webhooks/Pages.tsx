import { Route, Routes } from 'react-router-dom';
import { EndpointsPage } from './list/EndpointsPage';
import { EndpointPage } from './page/EndpointPage';

/** Everything below `/settings/change-webhooks`. */
export default function Pages() {
  return (
    <Routes>
      <Route index element={<EndpointsPage />} />
      <Route path=":id" element={<EndpointPage />} />
    </Routes>
  );
}
