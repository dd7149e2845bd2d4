import { Route, Routes } from 'react-router-dom';
import { ProtectedRoute } from './ProtectedRoute';
import { Home, Reports } from './pages';

export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route
        path="/reports"
        element={
          <ProtectedRoute roles={['analyst']}>
            <Reports />
          </ProtectedRoute>
        }
      />
    </Routes>
  );
}
