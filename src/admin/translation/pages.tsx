import { Route, Routes } from 'react-router-dom';
import { OverviewPage } from './overview/OverviewPage';
import { SideBySidePage } from './side-by-side/SideBySidePage';

/** Everything below `/translations`. */
export default function Pages() {
  return (
    <Routes>
      <Route index element={<OverviewPage />} />
      <Route path=":uid/:documentId/:locale" element={<SideBySidePage />} />
    </Routes>
  );
}
