import { Route, Routes } from 'react-router-dom';
import { CalendarPage } from './calendar/CalendarPage';
import { ReleasesPage } from './list/ReleasesPage';
import { ReleasePage } from './page/ReleasePage';

/** Everything below `/publishing/releases`. */
export default function Pages() {
  return (
    <Routes>
      <Route index element={<ReleasesPage />} />
      <Route path="calendar" element={<CalendarPage />} />
      <Route path=":id" element={<ReleasePage />} />
    </Routes>
  );
}
